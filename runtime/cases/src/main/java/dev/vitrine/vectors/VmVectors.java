package dev.vitrine.vectors;

import com.eclipsesource.json.JsonObject;
import dev.vitrine.config.RuntimeConfig;
import dev.vitrine.crypto.Sha256;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.vm.ContractCode;
import dev.vitrine.vm.ContractRunner;
import dev.vitrine.vm.Engine;
import dev.vitrine.vm.PreparedCache;
import dev.vitrine.vm.RunResult;

/** Runs recorded cases of the VM on one engine. Not safe for several threads. */
public final class VmVectors implements VmRecorder {
  /** Bytes of contracts that are kept prepared: cases with the same module stand together. */
  private static final long CACHE_BYTES = 2 << 20;

  private final VectorFiles files;
  private final ContractRunner runner;

  /** Runs on this engine, with files from there. */
  public VmVectors(VectorFiles files, Engine engine) {
    this.files = files;
    this.runner = new ContractRunner(engine, new PreparedCache(CACHE_BYTES));
  }

  /**
   * Runs one case and compares every field.
   *
   * @param json a line of a vector file
   * @throws VectorFormatException if it is not as the README says
   */
  public CaseResult run(String json) {
    VmCase vmCase = VmCaseReader.read(json, files);
    if (vmCase.expect() == null) {
      throw new VectorFormatException("expect", "missing");
    }
    return new CaseResult(vmCase.name(), JsonDiff.between(vmCase.expect(), record(vmCase)));
  }

  @Override
  public JsonObject record(String json) {
    return record(VmCaseReader.read(json, files));
  }

  private JsonObject record(VmCase vmCase) {
    if (!RuntimeConfig.isSupported(vmCase.protocolVersion())) {
      throw new VectorFormatException(
          "protocol_version", "no protocol " + vmCase.protocolVersion() + " runs here");
    }
    MockExternal external =
        new MockExternal(
            vmCase.context().currentAccountId(), vmCase.storage(), vmCase.validators());
    RunResult result =
        runner.run(
            new Code(CryptoHash.of(Sha256.hash(vmCase.code())), vmCase.code()),
            vmCase.method(),
            vmCase.context(),
            external,
            RuntimeConfig.forProtocol(vmCase.protocolVersion()));
    return new VmRecord(vmCase, external).of(result);
  }

  private record Code(CryptoHash hash, byte[] load) implements ContractCode {}
}
