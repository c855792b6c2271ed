/** The JDK's cryptography against the core's. */
package dev.vitrine.jvm.crypto;
