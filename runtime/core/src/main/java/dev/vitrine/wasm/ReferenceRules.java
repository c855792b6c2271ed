package dev.vitrine.wasm;

/** The rules of instructions on references, tables, globals, and of select. */
final class ReferenceRules {
  private final FunctionBody body;

  ReferenceRules(FunctionBody body) {
    this.body = body;
  }

  void select(int code) {
    body.gas.pure(body.at);
    if (code == Opcode.SELECT_TYPED) {
      if (body.in.varU32() != 1) {
        throw Refusal.invalid(body.at, "A select must have one result");
      }
      int type = Types.read(body.in);
      body.operands.pop(Types.I32, body.at);
      body.operands.pop(type, body.at);
      body.operands.pop(type, body.at);
      body.operands.push(type);
      body.stack.pop(2);
      return;
    }
    body.operands.pop(Types.I32, body.at);
    int second = body.operands.popAny(body.at);
    int first = body.operands.popAny(body.at);
    if (first == Types.FUNCREF || second == Types.FUNCREF) {
      throw Refusal.invalid(body.at, "A select of references needs its type");
    }
    if (first != second && first != Types.NONE && second != Types.NONE) {
      throw Refusal.invalid(
          body.at, "A select chooses between " + Types.name(first) + " and " + Types.name(second));
    }
    body.operands.push(first == Types.NONE ? second : first);
    body.stack.pop(2);
  }

  void global(int code) {
    body.gas.pure(body.at);
    int index = body.in.varU32();
    if (Integer.compareUnsigned(index, body.module.globals.size()) >= 0) {
      throw Refusal.invalid(body.at, "There is no global " + (index & 0xffffffffL));
    }
    WasmModule.Global global = body.module.globals.get(index);
    if (code == Opcode.GLOBAL_GET) {
      body.operands.push(global.type());
      body.stack.push(global.type());
      return;
    }
    if (!global.mutable()) {
      throw Refusal.invalid(body.at, "Global " + index + " is immutable");
    }
    body.operands.pop(global.type(), body.at);
    body.stack.pop(1);
  }

  void reference(int code) {
    body.gas.pure(body.at);
    if (code == Opcode.REF_NULL) {
      body.operands.push(Types.readHeap(body.in));
      body.stack.push(Types.FUNCREF);
      return;
    }
    if (code == Opcode.REF_IS_NULL) {
      int type = body.operands.popAny(body.at);
      if (type != Types.FUNCREF && type != Types.NONE) {
        throw Refusal.invalid(
            body.at,
            "A value of type "
                + Types.name(type)
                + " is on the stack where a reference is expected");
      }
      body.operands.push(Types.I32);
      body.stack.pop(1);
      body.stack.push(Types.I32);
      return;
    }
    int function = body.function();
    if (!body.module.isNamed(function)) {
      throw Refusal.invalid(
          body.at,
          "Function " + function + " is referenced, but no segment, export or global declares it");
    }
    body.operands.push(Types.FUNCREF);
    body.stack.push(Types.FUNCREF);
  }

  private void elementSegment() {
    int segment = body.in.varU32();
    if (Integer.compareUnsigned(segment, body.module.elements.size()) >= 0) {
      throw Refusal.invalid(body.at, "There is no element segment " + (segment & 0xffffffffL));
    }
  }

  void table(int code) {
    switch (code) {
      case Opcode.TABLE_GET -> {
        body.gas.sideEffect(body.at);
        body.tableIndex();
        body.operands.pop(Types.I32, body.at);
        body.operands.push(Types.FUNCREF);
        body.stack.pop(1);
        body.stack.push(Types.FUNCREF);
      }
      case Opcode.TABLE_SET -> {
        body.gas.sideEffect(body.at);
        body.tableIndex();
        body.operands.pop(Types.FUNCREF, body.at);
        body.operands.pop(Types.I32, body.at);
        body.stack.pop(2);
      }
      case Opcode.TABLE_SIZE -> {
        body.gas.pure(body.at);
        body.tableIndex();
        body.operands.push(Types.I32);
        body.stack.push(Types.I32);
      }
      case Opcode.ELEM_DROP -> {
        body.gas.pure(body.at);
        elementSegment();
      }
      case Opcode.TABLE_GROW -> {
        body.bulk();
        body.tableIndex();
        body.operands.pop(Types.I32, body.at);
        body.operands.pop(Types.FUNCREF, body.at);
        body.operands.push(Types.I32);
        body.stack.pop(2);
        body.stack.push(Types.I32);
      }
      case Opcode.TABLE_FILL -> {
        body.bulk();
        body.tableIndex();
        body.operands.pop(Types.I32, body.at);
        body.operands.pop(Types.FUNCREF, body.at);
        body.operands.pop(Types.I32, body.at);
        body.stack.pop(3);
      }
      default -> {
        // table.init names a segment and the table, table.copy the table twice.
        body.bulk();
        if (code == Opcode.TABLE_INIT) {
          elementSegment();
        } else {
          body.tableIndex();
        }
        body.tableIndex();
        body.operands.pop(Types.I32, body.at);
        body.operands.pop(Types.I32, body.at);
        body.operands.pop(Types.I32, body.at);
        body.stack.pop(3);
      }
    }
  }
}
