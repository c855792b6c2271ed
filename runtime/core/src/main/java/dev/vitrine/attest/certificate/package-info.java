/**
 * X.509 as Intel's attestation keys need it: PEM and DER in, certificates with P-256 keys out;
 * chains to a pinned root, revocation lists, Intel's SGX extension.
 *
 * <p>Bouncy Castle reads ASN.1 and checks ECDSA. It reads BER and recurses over foreign input, so
 * {@link dev.vitrine.attest.certificate.DerShape} looks at every input first, and what was read
 * must encode to the same bytes again. The profile is narrow on purpose (Intel's "SGX PCK
 * certificate and CRL profile specification", RFC 5280): what these certificates do not have is
 * refused.
 */
package dev.vitrine.attest.certificate;
