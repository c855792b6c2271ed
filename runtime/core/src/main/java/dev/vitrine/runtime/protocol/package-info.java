/**
 * Which rules hold in which protocol version.
 *
 * <p>Source: docs/spec/runtime.md §0.2, §11.
 */
package dev.vitrine.runtime.protocol;
