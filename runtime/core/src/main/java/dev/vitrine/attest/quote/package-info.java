/**
 * Quotes of Intel's DCAP: bytes in, {@link dev.vitrine.attest.quote.Quote} out, or the field and
 * the byte at which they are no quote.
 *
 * <p>Version 3 carries the report of an SGX enclave, version 4 that of a trust domain (TD 1.0),
 * version 5 names the kind of its report (TD 1.0 or 1.5). Layouts: Intel SGX DCAP ECDSA quote
 * library API, appendix A.3 and A.4; Intel TDX DCAP quote library API, appendix A.3 and A.4. All
 * numbers are little-endian. Nothing here is trusted: signatures are checked by {@link
 * dev.vitrine.attest.QuoteVerifier}.
 */
package dev.vitrine.attest.quote;
