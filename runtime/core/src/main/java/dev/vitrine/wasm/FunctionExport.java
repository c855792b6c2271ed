package dev.vitrine.wasm;

/**
 * A function that the contract exports.
 *
 * @param name the contract's own name of it
 * @param type its type; only {@link FunctionType#isMethod()} ones can be called
 * @param index its index in the contract
 * @param imported whether the contract hands on a host function
 */
public record FunctionExport(String name, FunctionType type, int index, boolean imported) {}
