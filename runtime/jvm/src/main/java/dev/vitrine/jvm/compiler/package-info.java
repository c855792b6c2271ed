/**
 * Turns an instrumented module into JVM bytecode: one class for each of its functions, made and
 * loaded when the function is first called, so that a call pays for what it runs and not for the
 * module.
 *
 * <p>What flows in: the bytes of a {@link dev.vitrine.wasm.PreparedModule}, which preparation has
 * validated. {@link dev.vitrine.jvm.compiler.ModuleLayout} finds what is where in them, {@link
 * dev.vitrine.jvm.compiler.FunctionCompiler} translates one body, {@link
 * dev.vitrine.jvm.compiler.ContractClasses} is the class loader that asks for it. What flows out:
 * {@link dev.vitrine.jvm.compiler.CompiledContract} and its instances.
 *
 * <p>A wasm function {@code f(i32, i64) → f64} becomes {@code static double call(int, long,
 * State)}. Wasm's operand stack is the JVM's, locals are locals, a {@code funcref} is the
 * function's index or −1; globals are fields of {@code State}, the generated subclass of {@link
 * dev.vitrine.jvm.compiler.GuestState}. Floats never lose bits on the way: moves, {@code abs},
 * {@code neg} and {@code copysign} work on bits ({@code docs/spec/vm.md} §3.3).
 */
package dev.vitrine.jvm.compiler;
