/** Bundles that are kept for ever: each release verifies those of all earlier ones. */
package dev.vitrine.jvm.golden;
