package dev.vitrine.wasm;

/**
 * A WebAssembly feature that NEAR does not run at any protocol version known here ({@code
 * docs/spec/vm.md} §3.1), and how to build without it.
 */
enum Feature {
  SIMD(
      "SIMD",
      "Build without it: rustc -C target-feature=-simd128,-relaxed-simd; clang without -msimd128; AssemblyScript with --disable simd."),
  MULTI_VALUE(
      "multi-value (a function type or block with several results)",
      "Build without it: rustc -C target-feature=-multivalue or target-cpu=mvp; clang -mno-multivalue; wasm-opt without --enable-multivalue."),
  THREADS(
      "threads (atomic instructions or shared memory)",
      "Build without it: rustc -C target-feature=-atomics; clang without -pthread and -matomics."),
  TAIL_CALLS(
      "tail calls",
      "Build without it: rustc -C target-feature=-tail-call; clang -mno-tail-call; wasm-opt without --enable-tail-call."),
  EXCEPTIONS(
      "exception handling",
      "Build without it: panic = \"abort\" in Cargo.toml; clang with -fno-exceptions."),
  EXTERNREF(
      "externref or another reference type that is not funcref",
      "Only funcref is known here. Build with wasm-bindgen features off; rustc -C target-feature=-reference-types or target-cpu=mvp."),
  FUNCTION_REFERENCES(
      "typed function references",
      "Build without it: wasm-opt without --enable-typed-function-references, AssemblyScript without --enable gc."),
  GARBAGE_COLLECTION(
      "garbage collected types",
      "A language that compiles to WebAssembly GC cannot make NEAR contracts; choose a target with linear memory."),
  MEMORY64("64-bit memory", "Build for wasm32 instead of wasm64."),
  MULTI_MEMORY(
      "more than one memory",
      "Build with one memory: wasm-opt --multi-memory-lowering turns several into one."),
  CUSTOM_PAGE_SIZES("custom page sizes", "Build with the ordinary page size of 65,536 bytes."),
  EXTENDED_CONST(
      "extended constant expressions",
      "Build without it: rustc -C target-feature=-extended-const; link without -shared or -pie."),
  MEMORY_CONTROL("memory control", "Build without memory.discard."),
  WIDE_ARITHMETIC(
      "wide arithmetic",
      "Build without it: rustc -C target-feature=-wide-arithmetic; clang -mno-wide-arithmetic."),
  STACK_SWITCHING("stack switching", "Build without continuations."),
  SHARED_EVERYTHING("shared-everything threads", "Build without threads."),
  COMPONENT_MODEL(
      "the component model",
      "Build a core module: target wasm32-unknown-unknown, not wasm32-wasip2; or take the core module out of the component.");

  private final String label;
  private final String todo;

  Feature(String label, String todo) {
    this.label = label;
    this.todo = todo;
  }

  String label() {
    return label;
  }

  String todo() {
    return todo;
  }
}
