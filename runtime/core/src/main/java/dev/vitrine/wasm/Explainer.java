package dev.vitrine.wasm;

/** Turns a refusal into what a person reads. */
final class Explainer {
  private Explainer() {}

  static Explanation explain(byte[] code, Refusal refusal) {
    StringBuilder where = new StringBuilder();
    where
        .append("byte ")
        .append(Decimal.grouped(refusal.offset()))
        .append(" (0x")
        .append(Integer.toHexString(refusal.offset()))
        .append(')');
    String name = null;
    if (refusal.function() >= 0) {
      name = FunctionNames.find(code, refusal.function());
      where.append(", function ").append(refusal.function());
      if (name != null) {
        where.append(" `").append(name).append('`');
      }
    }
    if (refusal.element() != null) {
      where.append(", ").append(refusal.element());
    }
    return new Explanation(
        refusal.getMessage(),
        where.toString(),
        refusal.todo(),
        refusal.feature(),
        refusal.offset(),
        refusal.function(),
        name);
  }
}
