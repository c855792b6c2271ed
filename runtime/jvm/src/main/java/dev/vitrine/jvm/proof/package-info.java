/** Verifying on this machine, for programs: a file in, a report out. */
package dev.vitrine.jvm.proof;
