package dev.vitrine.jvm.cli;

import dev.vitrine.attest.AttestReport;
import dev.vitrine.attest.FileCheck;
import dev.vitrine.attest.QuoteVerdict;
import dev.vitrine.attest.check.QuoteCheck;
import dev.vitrine.attest.eventlog.DstackEvents;
import dev.vitrine.attest.eventlog.Event;
import dev.vitrine.attest.quote.EnclaveReport;
import dev.vitrine.attest.quote.TdReport;
import dev.vitrine.text.Hex;
import dev.vitrine.text.UtcTime;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints attestation reports for people. */
final class AttestPrinter {
  private final PrintWriter out;

  AttestPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(AttestReport report) {
    QuoteVerdict verdict = report.verdict();
    out.println(report.outcome().word().toUpperCase(Locale.ROOT) + "  " + report.reason());
    out.println("Judged at " + UtcTime.print(verdict.at()) + " (" + verdict.at() + ")");
    if (verdict.status() != null) {
      out.println(
          "TCB status: "
              + verdict.status().word()
              + (verdict.advisoryIds().isEmpty()
                  ? ""
                  : " (" + String.join(", ", verdict.advisoryIds()) + ")"));
    }
    out.println();
    out.println("Checks");
    for (QuoteCheck check : verdict.checks()) {
      line(mark(check.state()), check.name().claim(), check.detail());
    }
    for (FileCheck check : report.fileChecks()) {
      line(check.holds() ? "✓" : "✗", check.claim(), check.detail());
    }
    if (verdict.quote() != null) {
      measurements(verdict);
    }
    if (report.dstack() != null) {
      dstack(report.dstack());
    }
    if (report.ok()) {
      out.println();
      out.println(
          "This says: software with these measurements, on a genuine platform of that status,"
              + " wrote this report data.");
      out.println("It does not say what that software is, nor when it ran.");
    }
  }

  private void line(String mark, String claim, String detail) {
    out.println("  " + mark + " " + claim + (detail.isEmpty() ? "" : ": " + detail));
  }

  private static String mark(QuoteCheck.State state) {
    return switch (state) {
      case HOLDS -> "✓";
      case REFUSED -> "✗";
      case MISSING -> "?";
      case NOT_REACHED -> "-";
    };
  }

  private void measurements(QuoteVerdict verdict) {
    out.println();
    out.println("Measurements (" + verdict.quote().kind() + ")");
    if (verdict.quote().body() instanceof TdReport td) {
      row("MRTD", td.mrTd());
      for (int i = 0; i < td.rtmrs().size(); i++) {
        row("RTMR" + i, td.rtmrs().get(i));
      }
      row("TDX module", td.mrSeam());
      row("TEE TCB SVN", td.teeTcbSvn());
      row("attributes", td.tdAttributes());
    } else if (verdict.quote().body() instanceof EnclaveReport enclave) {
      row("MRENCLAVE", enclave.mrEnclave());
      row("MRSIGNER", enclave.mrSigner());
      row("attributes", enclave.attributes());
    }
    row("report data", verdict.quote().body().reportData());
  }

  private void dstack(DstackEvents events) {
    out.println();
    out.println("dstack (measured into RTMR3)");
    row("app id", events.appId());
    row("compose hash", events.composeHash());
    row("instance id", events.instanceId());
    row("OS image hash", events.osImageHash());
    if (events.keyProvider() != null) {
      row("key provider", clean(events.keyProvider()));
    }
    for (Event event : events.application()) {
      row("by the app", clean(event.name()) + " = " + Hex.encode(event.payload()));
    }
  }

  private void row(String name, byte[] bytes) {
    if (bytes != null) {
      row(name, bytes.length == 0 ? "(empty)" : Hex.encode(bytes));
    }
  }

  private void row(String name, String value) {
    out.println("  " + String.format(Locale.ROOT, "%-14s", name) + value);
  }

  /** Text from a log may hold escape sequences for terminals. */
  private static String clean(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder shown = new StringBuilder();
    for (byte one : bytes) {
      shown.append(one >= ' ' && one < 127 ? (char) one : '?');
    }
    return shown.toString();
  }
}
