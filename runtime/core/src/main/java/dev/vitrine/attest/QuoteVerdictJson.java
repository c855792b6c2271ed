package dev.vitrine.attest;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import dev.vitrine.attest.certificate.PckExtension;
import dev.vitrine.attest.check.QuoteCheck;
import dev.vitrine.attest.collateral.Window;
import dev.vitrine.attest.quote.EnclaveReport;
import dev.vitrine.attest.quote.Quote;
import dev.vitrine.attest.quote.TdReport;
import dev.vitrine.attest.tcb.TcbStanding;
import dev.vitrine.text.Hex;
import dev.vitrine.text.UtcTime;
import java.util.List;

/** Verdicts as JSON; bytes are lower-case hex, absent things are null. */
final class QuoteVerdictJson {
  private QuoteVerdictJson() {}

  static JsonObject of(QuoteVerdict verdict) {
    Findings found = verdict.findings();
    return Json.object()
        .add("ok", verdict.ok())
        .add("outcome", verdict.outcome().word())
        .add("status", verdict.status() == null ? Json.NULL : Json.value(verdict.status().word()))
        .add("advisory_ids", texts(verdict.advisoryIds()))
        .add("reason", verdict.reason())
        .add("at", verdict.at())
        .add("checks", checks(verdict.checks()))
        .add("quote", verdict.quote() == null ? Json.NULL : quote(verdict.quote()))
        .add("platform", found.pck() == null ? Json.NULL : platform(found.pck()))
        .add("tcb", tcb(found));
  }

  private static JsonArray texts(List<String> all) {
    JsonArray array = new JsonArray();
    all.forEach(array::add);
    return array;
  }

  private static JsonArray checks(List<QuoteCheck> all) {
    JsonArray array = new JsonArray();
    for (QuoteCheck check : all) {
      array.add(
          Json.object()
              .add("name", check.name().id())
              .add("state", check.state().word())
              .add("claim", check.name().claim())
              .add("detail", check.detail()));
    }
    return array;
  }

  private static JsonObject quote(Quote quote) {
    JsonObject json =
        Json.object()
            .add("version", quote.header().version())
            .add("kind", quote.kind())
            .add("debug", quote.body().debug());
    if (quote.body() instanceof TdReport td) {
      td(json, td);
    } else if (quote.body() instanceof EnclaveReport enclave) {
      json.add("mr_enclave", Hex.encode(enclave.mrEnclave()))
          .add("mr_signer", Hex.encode(enclave.mrSigner()))
          .add("isv_prod_id", enclave.isvProdId())
          .add("isv_svn", enclave.isvSvn())
          .add("attributes", Hex.encode(enclave.attributes()));
    }
    return json.add("report_data", Hex.encode(quote.body().reportData()));
  }

  private static void td(JsonObject json, TdReport td) {
    json.add("tee_tcb_svn", Hex.encode(td.teeTcbSvn()))
        .add("mr_seam", Hex.encode(td.mrSeam()))
        .add("td_attributes", Hex.encode(td.tdAttributes()))
        .add("xfam", Hex.encode(td.xfam()))
        .add("mr_td", Hex.encode(td.mrTd()))
        .add("mr_config_id", Hex.encode(td.mrConfigId()))
        .add("mr_owner", Hex.encode(td.mrOwner()))
        .add("mr_owner_config", Hex.encode(td.mrOwnerConfig()));
    for (int i = 0; i < td.rtmrs().size(); i++) {
      json.add("rtmr" + i, Hex.encode(td.rtmrs().get(i)));
    }
    if (td.later() != null) {
      json.add("tee_tcb_svn_2", Hex.encode(td.later().teeTcbSvn2()))
          .add("mr_service_td", Hex.encode(td.later().mrServiceTd()));
    }
  }

  private static JsonObject platform(PckExtension pck) {
    JsonArray components = new JsonArray();
    for (int svn : pck.components()) {
      components.add(svn);
    }
    return Json.object()
        .add("fmspc", Hex.encode(pck.fmspc()))
        .add("pce_id", Hex.encode(pck.pceId()))
        .add("pce_svn", pck.pceSvn())
        .add("sgx_components", components);
  }

  private static JsonObject tcb(Findings found) {
    return Json.object()
        .add("platform", standing(found.platform()))
        .add("tdx_module", standing(found.tdxModule()))
        .add("quoting_enclave", standing(found.quotingEnclave()))
        .add(
            "tcb_info",
            found.tcbInfo() == null
                ? Json.NULL
                : document(found.tcbInfo().evaluationDataNumber(), found.tcbInfo().window()))
        .add(
            "qe_identity",
            found.qeIdentity() == null
                ? Json.NULL
                : document(found.qeIdentity().evaluationDataNumber(), found.qeIdentity().window()));
  }

  private static JsonObject document(int evaluation, Window window) {
    return Json.object()
        .add("evaluation_data_number", evaluation)
        .add("issue_date", UtcTime.print(window.issueDate()))
        .add("next_update", UtcTime.print(window.nextUpdate()));
  }

  private static JsonValue standing(TcbStanding standing) {
    if (standing == null) {
      return Json.NULL;
    }
    return Json.object()
        .add("status", standing.status().word())
        .add("advisory_ids", texts(standing.advisoryIds()))
        .add("tcb_date", standing.tcbDate());
  }
}
