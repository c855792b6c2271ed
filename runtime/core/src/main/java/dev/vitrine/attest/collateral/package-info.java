/**
 * What Intel publishes about platforms, without which a quote cannot be judged: revocation lists,
 * TCB info, QE identity, each with the chain of its signer.
 *
 * <p>In: JSON as dcap-qvl and PCCS clients keep it. {@link
 * dev.vitrine.attest.collateral.Collateral} holds the parts as they were signed; {@link
 * dev.vitrine.attest.collateral.TcbInfo} and {@link dev.vitrine.attest.collateral.QeIdentity} are
 * read only after their signatures were checked. Formats: Intel PCS API v4.
 */
package dev.vitrine.attest.collateral;
