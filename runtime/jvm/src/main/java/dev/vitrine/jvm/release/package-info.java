/**
 * The release: the files of one version of Vitrine, and the id that names them all (docs/design.md
 * §7, "Release id").
 */
package dev.vitrine.jvm.release;
