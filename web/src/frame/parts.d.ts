// What the build puts into the frame: see build/frame.mjs.
declare module 'vitrine:frame.css' {
  const text: string;
  export default text;
}
declare module 'vitrine:worker.js' {
  const text: string;
  export default text;
}
/** The runtime's wasm, a character for each byte: the low eight bits count. */
declare module 'vitrine:runtime.text' {
  const text: string;
  export default text;
}
