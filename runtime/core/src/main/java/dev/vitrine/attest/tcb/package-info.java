/**
 * How Intel judges security versions: levels of platform, TDX module and quoting enclave, each with
 * a status and advisories, and how three standings become one (Intel PCS API v4, "Get TCB Info",
 * determination of the TCB status; Intel's quote verification library where that is silent).
 */
package dev.vitrine.attest.tcb;
