/**
 * Stands in for what the compiled core needs of the JDK's package of this name and TeaVM's class
 * library lacks; {@link dev.vitrine.teavm.StandIns} says which class and why.
 */
package dev.vitrine.teavm.standin.javax.security.auth;
