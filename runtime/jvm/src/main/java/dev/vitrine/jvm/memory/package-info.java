/**
 * A contract's memory on the JVM, shared by both engines: it costs what is touched and not what is
 * declared, and traps by the protocol's kinds.
 *
 * <p>In: loads, stores and ranges at 32-bit addresses. Out: values, or a {@link
 * dev.vitrine.jvm.memory.GuestTrap} that unwinds the contract's frames.
 */
package dev.vitrine.jvm.memory;
