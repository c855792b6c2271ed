package dev.vitrine.jvm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.sun.net.httpserver.HttpServer;
import dev.vitrine.cases.attest.AttestSample;
import dev.vitrine.text.Hex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttestCommandTest {
  private static final String AT = String.valueOf(AttestSample.AT);

  @TempDir private Path folder;
  private final AttestSample sample = new AttestSample();
  private final StringWriter printed = new StringWriter();
  private final StringWriter complained = new StringWriter();

  @BeforeEach
  void writeFiles() throws IOException {
    Files.write(folder.resolve("quote.bin"), sample.quote());
    Files.writeString(folder.resolve("collateral.json"), sample.collateral());
    Files.write(folder.resolve("root.der"), sample.root());
  }

  private int attest(String file, String... more) {
    List<String> args = new ArrayList<>(List.of("attest", path(file), "--root", path("root.der")));
    args.addAll(List.of(more));
    return Main.run(
        new PrintWriter(printed), new PrintWriter(complained), args.toArray(new String[0]));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void a_good_quote_is_accepted_with_all_ticks() {
    assertThat(attest("quote.bin", "--collateral", path("collateral.json"), "--at", AT))
        .isEqualTo(0);
    assertThat(printed.toString())
        .startsWith("ACCEPTED  every check holds; the TCB is UpToDate")
        .contains("Judged at 2026-01-15T00:00:00Z")
        .contains("✓ The quote is signed by the attestation key: 632 bytes signed")
        .contains("MRTD          1212")
        .doesNotContain("✗")
        .doesNotContain("? ");
  }

  @Test
  void every_form_of_the_file_is_read() throws IOException {
    byte[] quote = sample.quote();
    JsonArray numbers = new JsonArray();
    for (byte one : quote) {
      numbers.add(one & 255);
    }
    Map<String, String> forms =
        Map.of(
            "quote.hex",
            Hex.encode(quote) + "\n",
            "upper.hex",
            "0x" + Hex.encode(quote).toUpperCase(java.util.Locale.ROOT),
            "array.json",
            numbers.toString(),
            "dstack.json",
            Json.object().add("quote", Hex.encode(quote)).toString());
    for (Map.Entry<String, String> form : forms.entrySet()) {
      Files.writeString(folder.resolve(form.getKey()), form.getValue());
      assertThat(attest(form.getKey(), "--collateral", path("collateral.json"), "--at", AT))
          .as(form.getKey())
          .isEqualTo(0);
    }
  }

  @Test
  void json_has_what_programs_need() {
    assertThat(attest("quote.bin", "--collateral", path("collateral.json"), "--at", AT, "--json"))
        .isEqualTo(0);
    JsonObject json = Json.parse(printed.toString()).asObject();
    assertThat(json.getBoolean("ok", false)).isTrue();
    assertThat(json.getString("status", "")).isEqualTo("UpToDate");
    assertThat(json.get("advisory_ids").asArray()).isEmpty();
    assertThat(json.getString("reason", "")).contains("every check holds");
  }

  @Test
  void a_late_judge_refuses() {
    assertThat(attest("quote.bin", "--collateral", path("collateral.json"))).isEqualTo(1);
    assertThat(printed.toString()).startsWith("REFUSED  root-crl: it has expired");
  }

  @Test
  void without_collateral_nothing_is_accepted() {
    assertThat(attest("quote.bin", "--at", AT)).isEqualTo(2);
    assertThat(printed.toString())
        .startsWith("COLLATERAL-MISSING")
        .contains("✓ The quote is signed by the attestation key")
        .contains("? A TCB level matches the platform");
  }

  @Test
  void what_is_no_quote_is_malformed_with_a_sentence() throws IOException {
    Files.write(folder.resolve("cut.bin"), Arrays.copyOf(sample.quote(), 700));
    assertThat(attest("cut.bin", "--at", AT)).isEqualTo(3);
    assertThat(printed.toString()).startsWith("MALFORMED  auth_data needs");
    Files.writeString(folder.resolve("words.txt"), "hello");
    assertThat(attest("words.txt", "--at", AT)).isEqualTo(3);
    assertThat(complained.toString()).contains("words.txt cannot be read: it is no hex");
    assertThat(attest("words.txt", "--at", AT, "--json")).isEqualTo(3);
    assertThat(printed.toString()).contains("\"outcome\": \"malformed\"");
    Files.writeString(folder.resolve("bad.json"), "{\"root_ca_crl\":\"00\"}");
    assertThat(attest("quote.bin", "--collateral", path("bad.json"))).isEqualTo(3);
    assertThat(complained.toString()).contains("collateral.pck_crl is missing");
  }

  @Test
  void a_log_that_does_not_replay_is_a_refusal() throws IOException {
    Files.writeString(folder.resolve("log.json"), "[]");
    assertThat(
            attest(
                "quote.bin",
                "--collateral",
                path("collateral.json"),
                "--at",
                AT,
                "--log",
                path("log.json")))
        .isEqualTo(1);
    assertThat(printed.toString()).startsWith("REFUSED  event-log: the log replays RTMR0 to 0000");
  }

  @Test
  void collateral_is_fetched_from_a_pccs() throws IOException {
    JsonObject parts = Json.parse(sample.collateral()).asObject();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String chain = parts.getString("tcb_info_issuer_chain", "");
    answer(
        server,
        "/tdx/certification/v4/tcb",
        "TCB-Info-Issuer-Chain",
        chain,
        signed("tcbInfo", parts.getString("tcb_info", ""), parts, "tcb_info_signature"));
    answer(
        server,
        "/tdx/certification/v4/qe/identity",
        "SGX-Enclave-Identity-Issuer-Chain",
        chain,
        signed(
            "enclaveIdentity", parts.getString("qe_identity", ""), parts, "qe_identity_signature"));
    answer(
        server,
        "/sgx/certification/v4/pckcrl",
        "SGX-PCK-CRL-Issuer-Chain",
        chain,
        Hex.decode(parts.getString("pck_crl", "")));
    answer(
        server,
        "/sgx/certification/v4/rootcacrl",
        "X-Nothing",
        "",
        parts.getString("root_ca_crl", "").getBytes(StandardCharsets.UTF_8));
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(attest("quote.bin", "--pccs", address + "/sgx/certification/v4", "--at", AT))
          .as(complained.toString() + printed)
          .isEqualTo(0);
      assertThat(
              attest(
                  "quote.bin",
                  "--pccs",
                  address,
                  "--save-collateral",
                  path("saved.json"),
                  "--at",
                  AT))
          .isEqualTo(0);
      assertThat(attest("quote.bin", "--collateral", path("saved.json"), "--at", AT)).isEqualTo(0);
      server.removeContext("/sgx/certification/v4/pckcrl");
      assertThat(attest("quote.bin", "--pccs", address, "--at", AT)).isEqualTo(3);
      assertThat(complained.toString()).contains("pckcrl?ca=platform&encoding=der answers with");
    } finally {
      server.stop(0);
    }
    assertThat(attest("quote.bin", "--pccs", "ftp://x", "--at", AT)).isEqualTo(3);
  }

  private static byte[] signed(String name, String text, JsonObject parts, String signature) {
    return ("{\""
            + name
            + "\":"
            + text
            + ",\"signature\":\""
            + parts.getString(signature, "")
            + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void answer(
      HttpServer server, String path, String header, String value, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          exchange
              .getResponseHeaders()
              .add(header, URLEncoder.encode(value, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
