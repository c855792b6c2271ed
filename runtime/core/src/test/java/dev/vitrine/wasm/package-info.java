/** Tests of contract preparation. */
package dev.vitrine.wasm;
