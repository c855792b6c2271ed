package dev.vitrine.chain;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;

/**
 * A request that cannot be met, in the three parts that people are told: what is wrong, where, and
 * what to do (docs/ux/ux.md §8), with the chain's own words where there are some. The state is as
 * it was before. Thrown inside the package, a value outside of it.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String where;
  private final String todo;
  private final String chain;
  private String kind;
  private transient JsonObject at;

  private Refusal(String what, String where, String todo, String chain) {
    super(what, null, false, false);
    this.where = where;
    this.todo = todo;
    this.chain = chain;
  }

  /** A refusal with one sentence. */
  public static Refusal of(String what) {
    return new Refusal(what, null, null, null);
  }

  /** A refusal that says where. */
  public static Refusal at(String where, String what) {
    return new Refusal(what, where, null, null);
  }

  /** The same with advice. */
  public Refusal todo(String advice) {
    return new Refusal(getMessage(), where, advice, chain);
  }

  /** The same with the protocol's own words. */
  public Refusal chain(String words) {
    return new Refusal(getMessage(), where, todo, words);
  }

  /** The same with a word for its kind, and the place for programs (or null). */
  public Refusal kind(String word, JsonObject place) {
    kind = word;
    at = place;
    return this;
  }

  /** What is wrong, in plain words. */
  public String what() {
    return getMessage();
  }

  /** Where, or null. */
  public String where() {
    return where;
  }

  /** What to do, or null. */
  public String todo() {
    return todo;
  }

  /** The protocol's own words, or null. */
  public String chain() {
    return chain;
  }

  /** The parts that are there, as members. */
  public JsonObject toJson() {
    JsonObject out = Json.object().add("what", getMessage());
    if (where != null) {
      out.add("where", where);
    }
    if (todo != null) {
      out.add("todo", todo);
    }
    if (chain != null) {
      out.add("chain", chain);
    }
    if (kind != null) {
      out.add("kind", kind);
    }
    return at == null ? out : out.add("at", at);
  }
}
