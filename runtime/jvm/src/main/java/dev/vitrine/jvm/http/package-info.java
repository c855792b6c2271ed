/**
 * HTTP on the JVM, over the JDK's own small server. It listens on the loopback address only.
 *
 * <p>In: a folder of static files. Out: a running server and its address.
 */
package dev.vitrine.jvm.http;
