// Kernels of contracts/compute.wasm: how often each goes round, and what V8 without metering takes for it by the time that
// the reference VM takes (both recorded on one machine, one after the other; vectors/reference-speed.md).
export const KERNELS = [
  { method: 'loop_i32', n: 47000000, v8ToReference: 1.01 },
  { method: 'loop_i64', n: 46000000, v8ToReference: 1.0 },
  { method: 'div_rem', n: 7500000, v8ToReference: 0.99 },
  { method: 'bits', n: 17000000, v8ToReference: 0.64 },
  { method: 'f64_mix', n: 1600000, v8ToReference: 0.61 },
  { method: 'f32_mix', n: 2300000, v8ToReference: 0.6 },
  { method: 'mem_bytes', n: 15000000, v8ToReference: 1.03 },
  { method: 'mem_chase', n: 12500000, v8ToReference: 0.81 },
  { method: 'call_indirect', n: 3800000, v8ToReference: 0.65 },
  { method: 'call_direct', n: 7500000, v8ToReference: 0.08 },
  { method: 'fib', n: 34, v8ToReference: 0.27 },
  { method: 'interpret', n: 13000000, v8ToReference: 0.4 },
  { method: 'matmul', n: 160, v8ToReference: 0.1 },
  { method: 'sieve', n: 1048576, v8ToReference: 0.3 },
  { method: 'sha256_soft', n: 1048512, v8ToReference: 0.28 },
  { method: 'memcpy_bulk', n: 7800, v8ToReference: 0.92 },
  { method: 'memset_bulk', n: 16000, v8ToReference: 0.92 },
];

/** Kernels that spend their time in the host: compared with nothing, because the unmetered side has no host. */
export const HOST_CALLS = { method: 'host_calls', n: 200000 };
