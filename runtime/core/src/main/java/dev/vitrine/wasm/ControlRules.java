package dev.vitrine.wasm;

/** The rules of instructions that change what runs next: blocks, branches, calls. */
final class ControlRules {
  private static final int MAX_TARGETS = 128 * 1024;

  private final FunctionBody body;

  ControlRules(FunctionBody body) {
    this.body = body;
  }

  void block(int code) {
    int result = blockType();
    if (code == Opcode.IF) {
      body.operands.pop(Types.I32, body.at);
      body.stack.pop(1);
      body.gas.ifThen(body.at);
    } else if (code == Opcode.LOOP) {
      body.gas.loop(body.at);
    } else {
      body.gas.block(body.at);
    }
    body.control.open(code, result, body.operands);
    body.stack.open();
    body.countBlock();
  }

  private int blockType() {
    int first = body.in.peek();
    if (first == 0x40) {
      body.in.skip(1);
      return Types.NONE;
    }
    if ((first & 0xc0) == 0x40) {
      return Types.read(body.in);
    }
    body.in.varS33();
    throw Refusal.feature(body.at, Feature.MULTI_VALUE, Opcode.name(body.opcode));
  }

  void otherwise() {
    int result = body.control.result();
    if (body.control.opcode() != Opcode.IF) {
      throw Refusal.invalid(body.at, "There is an else without an if");
    }
    body.control.close(body.operands, body.at);
    body.control.open(Opcode.ELSE, result, body.operands);
    body.gas.otherwise(body.at);
    body.stack.otherwise();
  }

  void end() {
    int result = body.control.result();
    boolean withoutElse = body.control.opcode() == Opcode.IF;
    body.control.close(body.operands, body.at);
    if (withoutElse && result != Types.NONE) {
      throw Refusal.invalid(body.at, "An if has a result but no else");
    }
    body.gas.end(body.at);
    body.stack.end(result);
    if (body.control.depth() > 0 && result != Types.NONE) {
      body.operands.push(result);
    }
  }

  void branch(int code) {
    body.gas.branch(body.at);
    switch (code) {
      case Opcode.BR -> {
        int levels = body.in.varU32();
        popLabel(body.control.label(levels, body.at));
        body.gas.target(levels);
      }
      case Opcode.BR_IF -> {
        int levels = body.in.varU32();
        body.operands.pop(Types.I32, body.at);
        body.stack.pop(1);
        int label = body.control.label(levels, body.at);
        if (label != Types.NONE) {
          body.operands.pop(label, body.at);
          body.operands.push(label);
        }
        body.gas.target(levels);
        return;
      }
      case Opcode.BR_TABLE -> targets();
      default -> {
        body.returns++;
        popLabel(body.control.functionResult());
        body.gas.targetRoot();
      }
    }
    body.operands.neverContinues();
    body.gas.neverContinues();
    body.stack.neverContinues();
  }

  private void popLabel(int label) {
    if (label != Types.NONE) {
      body.operands.pop(label, body.at);
    }
  }

  private void targets() {
    int count = body.in.count(MAX_TARGETS, "targets in one br_table");
    int start = body.in.position();
    for (int i = 0; i < count; i++) {
      body.in.varU32();
    }
    int last = body.in.varU32();
    int after = body.in.position();
    body.operands.pop(Types.I32, body.at);
    int expected = body.control.label(last, body.at);
    body.in.seek(start);
    for (int i = 0; i < count; i++) {
      int levels = body.in.varU32();
      int label = body.control.label(levels, body.at);
      if ((label == Types.NONE) != (expected == Types.NONE)) {
        throw Refusal.invalid(
            body.at, "The targets of a br_table take different numbers of values");
      }
      if (label != Types.NONE) {
        body.operands.push(body.operands.pop(label, body.at));
      }
      body.gas.target(levels);
    }
    body.in.seek(after);
    body.gas.target(last);
    popLabel(expected);
  }

  void call(int code) {
    int type;
    if (code == Opcode.CALL) {
      int function = body.function();
      body.gas.call(body.at, function, body.in.position());
      type = body.module.functionTypes.get(function);
    } else {
      body.gas.sideEffect(body.at);
      type = DeclarationSections.type(body.in, body.module);
      body.tableIndex();
      // The metered stack keeps the index: see StackAnalysis.
      body.operands.pop(Types.I32, body.at);
    }
    byte[] params = body.module.params.get(type);
    for (int i = params.length - 1; i >= 0; i--) {
      body.operands.pop(params[i], body.at);
    }
    body.stack.pop(params.length);
    int result = body.module.results.get(type);
    if (result != Types.NONE) {
      body.operands.push(result);
      body.stack.push(result);
    }
  }
}
