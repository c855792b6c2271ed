package dev.vitrine.attest;

import dev.vitrine.attest.certificate.CertificateChain;
import dev.vitrine.attest.certificate.PckExtension;

/** Whose quote it is: the certificates up to the root, and what the leaf says of its platform. */
record Platform(CertificateChain chain, PckExtension pck) {}
