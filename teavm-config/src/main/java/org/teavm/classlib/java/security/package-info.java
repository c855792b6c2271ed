/**
 * Completes TeaVM's class library: under this name TeaVM looks for a class {@code TName} in place
 * of {@code java.security.Name}, before its own. {@link dev.vitrine.teavm.StandIns} lists all
 * stand-ins.
 */
package org.teavm.classlib.java.security;
