package dev.vitrine.wasm;

/**
 * A function that the contract imports, always from module {@code env}.
 *
 * @param name the name inside {@code env}; whether such a host function exists is judged when the
 *     module is linked ({@code docs/spec/vm.md} §6.1)
 * @param type the type that the contract expects
 * @param offset where the import stands in the contract's bytes
 */
public record FunctionImport(String name, FunctionType type, int offset) {}
