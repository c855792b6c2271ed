package dev.vitrine.cases.modules;

import dev.vitrine.cases.Noise;
import dev.vitrine.vm.HostFunction;
import dev.vitrine.wasm.FunctionType;
import dev.vitrine.wasm.ValueType;
import java.util.ArrayList;
import java.util.List;

/** What a generated module declares: what its functions may name. */
final class Shape {
  /** The type of methods. */
  static final int METHOD = 0;

  /** The type of functions that call themselves as often as they are told. */
  static final int RECURSION = 1;

  private static final ValueType[] VALUE_TYPES = ValueType.values();

  final List<FunctionType> types = new ArrayList<>();
  final List<HostFunction> imports = new ArrayList<>();

  /** Types of the module's own functions; the first are its methods. */
  final List<Integer> functions = new ArrayList<>();

  final List<ValueType> globals = new ArrayList<>();
  final int methods;

  /** Elements at the start, or −1 if there is no table. */
  final int tableSize;

  /** Functions in the table, from its beginning on; the rest is empty. */
  final List<Integer> elements = new ArrayList<>();

  final boolean hasStart;

  /**
   * How many statements and operators functions have, at most and roughly. A few modules have
   * functions that no method of the JVM can hold.
   */
  final int functionSize;

  /** Whether code changes nothing but memory and globals: no table, and no segment is dropped. */
  final boolean lasting;

  Shape(Noise noise, boolean lasting) {
    this.lasting = lasting;
    types.add(new FunctionType(List.of(), List.of()));
    types.add(new FunctionType(List.of(ValueType.I32), List.of()));
    for (int i = noise.below(5); i >= 0; i--) {
      types.add(type(noise));
    }
    HostFunction[] all = HostFunction.values();
    imports.add(HostFunction.VALUE_RETURN);
    for (int i = noise.below(12); i > 0; i--) {
      HostFunction wanted = all[noise.below(all.length)];
      if (!imports.contains(wanted)) {
        imports.add(wanted);
      }
    }
    methods = 2 + noise.below(3);
    for (int i = 0; i < methods; i++) {
      functions.add(METHOD);
    }
    functions.add(RECURSION);
    for (int i = noise.below(6); i >= 0; i--) {
      functions.add(noise.below(types.size()));
    }
    for (int i = noise.below(8); i >= 0; i--) {
      globals.add(VALUE_TYPES[noise.below(VALUE_TYPES.length)]);
    }
    tableSize = noise.below(8) == 0 ? -1 : noise.below(24);
    for (int i = 0; i < tableSize && noise.below(12) != 0; i++) {
      elements.add(noise.below(functionCount()));
    }
    hasStart = noise.below(10) == 0;
    functionSize = noise.below(40) == 0 ? 6_000 : 120;
  }

  private static FunctionType type(Noise noise) {
    List<ValueType> params = new ArrayList<>();
    for (int i = noise.below(5); i > 0; i--) {
      params.add(VALUE_TYPES[noise.below(VALUE_TYPES.length)]);
    }
    ValueType result = VALUE_TYPES[noise.below(VALUE_TYPES.length)];
    return new FunctionType(params, noise.below(4) == 0 ? List.of() : List.of(result));
  }

  boolean hasTable() {
    return tableSize >= 0;
  }

  /** All functions, imported ones first. */
  int functionCount() {
    return imports.size() + functions.size();
  }

  boolean isImported(int function) {
    return function < imports.size();
  }

  /** The type of a function, imported or not. */
  FunctionType typeOf(int function) {
    return isImported(function)
        ? imports.get(function).type()
        : types.get(functions.get(function - imports.size()));
  }

  /** A type's result, or null. */
  static ValueType result(FunctionType type) {
    return type.results().isEmpty() ? null : type.results().get(0);
  }

  /** A function that gives this (null: nothing), or −1 if none was met. */
  int functionGiving(ValueType result, Noise noise) {
    for (int tries = 0; tries < 6; tries++) {
      int function = noise.below(functionCount());
      if (result(typeOf(function)) == result) {
        return function;
      }
    }
    return -1;
  }

  /** A type of the module that gives this (null: nothing), or −1 if none was met. */
  int typeGiving(ValueType result, Noise noise) {
    for (int tries = 0; tries < 6; tries++) {
      int type = noise.below(types.size());
      if (result(types.get(type)) == result) {
        return type;
      }
    }
    return -1;
  }

  /** An element of the table whose function has this type, or any number. */
  int elementOf(int type, Noise noise) {
    for (int tries = 0; tries < 8 && !elements.isEmpty(); tries++) {
      int element = noise.below(elements.size());
      if (typeOf(elements.get(element)).equals(types.get(type))) {
        return element;
      }
    }
    return noise.below(Math.max(1, tableSize + 2));
  }
}
