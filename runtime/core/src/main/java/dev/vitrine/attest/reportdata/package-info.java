/**
 * Report data: the 64 bytes by which attested software says something of its own, and the rules by
 * which dstack, near/mpc and OutLayer make them.
 */
package dev.vitrine.attest.reportdata;
