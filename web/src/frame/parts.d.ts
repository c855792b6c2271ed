// What the build puts into the frame: see build/frame.mjs.
declare module 'vitrine:frame.css' {
  const text: string;
  export default text;
}
declare module 'vitrine:worker.js' {
  const text: string;
  export default text;
}
/** The runtime's wasm: raw deflate, base64. */
declare module 'vitrine:runtime.deflate' {
  const text: string;
  export default text;
}
