package dev.vitrine.attest.collateral;

import dev.vitrine.attest.check.JsonMembers;
import dev.vitrine.attest.check.Refused;

/** Collateral as JSON with the members of dcap-qvl's {@code QuoteCollateralV3}. */
final class CollateralJson {
  private CollateralJson() {}

  static Collateral parse(String json) throws Refused {
    JsonMembers in = JsonMembers.parse(json, "collateral");
    return new Collateral(
        in.bytes("root_ca_crl"),
        in.bytes("pck_crl"),
        in.text("tcb_info_issuer_chain"),
        in.text("tcb_info"),
        in.bytes("tcb_info_signature"),
        in.text("qe_identity_issuer_chain"),
        in.text("qe_identity"),
        in.bytes("qe_identity_signature"),
        in.has("pck_certificate_chain") ? in.text("pck_certificate_chain") : null);
  }
}
