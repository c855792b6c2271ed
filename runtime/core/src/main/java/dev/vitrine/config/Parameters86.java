package dev.vitrine.config;

/** What protocol version 86 changed: no number, one rule (docs/spec/vm.md §7.6, §14). */
final class Parameters86 {
  private Parameters86() {}

  static final String TEXT =
      """
      # The storage proof limit counts from the start of the receipt, not of the call.
      flag.storage_proof_limit_per_receipt true
      """;
}
