/** Sessions on the JVM: calls, bundles, and what happens to a bundle that somebody changed. */
package dev.vitrine.jvm.session;
