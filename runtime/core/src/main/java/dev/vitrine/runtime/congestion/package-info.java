/**
 * Congestion control: how much waits, who may send, what is forwarded and what is buffered.
 *
 * <p>Source: docs/spec/runtime.md §5.1, §5.2.
 */
package dev.vitrine.runtime.congestion;
