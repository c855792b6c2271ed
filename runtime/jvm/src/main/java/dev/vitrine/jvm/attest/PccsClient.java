package dev.vitrine.jvm.attest;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import dev.vitrine.attest.PlatformName;
import dev.vitrine.attest.check.Refused;
import dev.vitrine.attest.quote.Quote;
import dev.vitrine.text.Hex;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * Fetches collateral from a provisioning certificate caching service, or from Intel's own service
 * ({@code https://api.trustedservices.intel.com}): the same paths, PCS API v4. Nothing that comes
 * is believed: the verifier checks every signature.
 */
public final class PccsClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LARGEST = 1 << 21;

  /** Where Intel publishes its root's list; a PCCS has it under a path of its own. */
  private static final String INTEL_ROOT_CRL =
      "https://certificates.trustedservices.intel.com/IntelSGXRootCA.der";

  private static final String INTEL = "https://api.trustedservices.intel.com";

  private final String base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * A client of one service.
   *
   * @param address its root, as in {@code https://pccs.example}
   * @throws PccsException if that is no http address
   */
  public PccsClient(String address) throws PccsException {
    if (!address.startsWith("https://") && !address.startsWith("http://")) {
      throw new PccsException("a PCCS has an address that begins with https:// or http://");
    }
    this.base = address.replaceAll("/+$", "").replaceAll("/(sgx|tdx)/certification/v4$", "");
  }

  /**
   * Fetches what there is about a quote's platform.
   *
   * @return collateral as JSON, as {@code --collateral} takes it
   * @throws PccsException if something cannot be had
   */
  public String fetch(Quote quote) throws PccsException {
    PlatformName platform;
    try {
      platform = PlatformName.of(quote);
    } catch (Refused e) {
      throw new PccsException("the quote does not name its platform: " + e.getMessage());
    }
    String tee = quote.header().tee().name().toLowerCase(Locale.ROOT);
    String fmspc = Hex.encode(platform.fmspc()).toUpperCase(Locale.ROOT);
    HttpResponse<byte[]> info = get(base + "/" + tee + "/certification/v4/tcb?fmspc=" + fmspc);
    HttpResponse<byte[]> identity = get(base + "/" + tee + "/certification/v4/qe/identity");
    HttpResponse<byte[]> pckCrl =
        get(base + "/sgx/certification/v4/pckcrl?ca=" + platform.ca() + "&encoding=der");
    Signed tcbInfo = Signed.of(text(info), "tcbInfo");
    Signed qeIdentity = Signed.of(text(identity), "enclaveIdentity");
    JsonObject json =
        Json.object()
            .add("pck_crl_issuer_chain", header(pckCrl, "SGX-PCK-CRL-Issuer-Chain"))
            .add("root_ca_crl", Hex.encode(rootCrl()))
            .add("pck_crl", Hex.encode(binary(pckCrl)))
            .add(
                "tcb_info_issuer_chain",
                header(info, "TCB-Info-Issuer-Chain", "SGX-TCB-Info-Issuer-Chain"))
            .add("tcb_info", tcbInfo.text())
            .add("tcb_info_signature", tcbInfo.signature())
            .add("qe_identity_issuer_chain", header(identity, "SGX-Enclave-Identity-Issuer-Chain"))
            .add("qe_identity", qeIdentity.text())
            .add("qe_identity_signature", qeIdentity.signature());
    return json.toString();
  }

  private byte[] rootCrl() throws PccsException {
    return binary(
        get(base.equals(INTEL) ? INTEL_ROOT_CRL : base + "/sgx/certification/v4/rootcacrl"));
  }

  private HttpResponse<byte[]> get(String address) throws PccsException {
    try {
      HttpResponse<byte[]> response =
          http.send(
              HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).GET().build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new PccsException(address + " answers with HTTP " + response.statusCode());
      }
      if (response.body().length > LARGEST) {
        throw new PccsException(address + " sends more than " + LARGEST + " bytes");
      }
      return response;
    } catch (IOException | IllegalArgumentException e) {
      throw new PccsException(address + " cannot be reached: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PccsException(address + " was not waited for");
    }
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** A list in DER; PCCS sends its hex digits instead. */
  private static byte[] binary(HttpResponse<byte[]> response) throws PccsException {
    byte[] body = response.body();
    if (body.length > 0 && body[0] == 0x30 && body.length > 1 && body[1] != 'x' && body[1] < 0) {
      return body;
    }
    try {
      return Hex.decodeAnyCase(text(response).strip());
    } catch (IllegalArgumentException e) {
      throw new PccsException(response.uri() + " sends neither DER nor its hex digits");
    }
  }

  private static String header(HttpResponse<byte[]> response, String... names)
      throws PccsException {
    for (String name : names) {
      String value = response.headers().firstValue(name).orElse(null);
      if (value != null) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
      }
    }
    throw new PccsException(response.uri() + " sends no header " + names[0]);
  }

  /** A document and its signature; the document as it was sent, for that is what was signed. */
  record Signed(String text, String signature) {
    static Signed of(String body, String name) throws PccsException {
      String start = "{\"" + name + "\":";
      int end = body.lastIndexOf(",\"signature\":\"");
      String rest = end < 0 ? "" : body.substring(end + ",\"signature\":\"".length()).strip();
      if (!body.startsWith(start) || end < start.length() || !rest.endsWith("\"}")) {
        throw new PccsException("the answer is not {\"" + name + "\":…,\"signature\":\"…\"}");
      }
      return new Signed(body.substring(start.length(), end), rest.substring(0, rest.length() - 2));
    }
  }
}
