package dev.vitrine.endorsement;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * What came out of looking at one endorsement.
 *
 * @param kind its kind
 * @param says who vouches, in a sentence that is true unless something contradicts; empty when
 *     nobody can judge the kind
 * @param points what was looked at, in order
 * @param voucher who vouches, or null if something contradicts or nobody can judge it
 * @param details more for machines, or null
 */
public record Judged(
    String kind, String says, List<Point> points, Voucher voucher, JsonObject details) {

  /**
   * One thing looked at.
   *
   * @param state how it ended
   * @param name a sentence that is true as it stands
   * @param detail figures or the reason; may be empty
   */
  public record Point(State state, String name, String detail) {}

  /** How a point ended. */
  public enum State {
    /** It holds. */
    HOLDS,
    /** It contradicts the bundle or itself, whatever the time. */
    CONTRADICTED,
    /** Nothing shows it, or it does not hold at this time. */
    NOT_SHOWN
  }

  /** The first point that contradicts, or null. */
  public Point contradiction() {
    return first(State.CONTRADICTED);
  }

  /** The first point that is not shown, or null. */
  public Point open() {
    return first(State.NOT_SHOWN);
  }

  private Point first(State state) {
    for (Point point : points) {
      if (point.state() == state) {
        return point;
      }
    }
    return null;
  }

  /** For reports (docs/proof-format.md, "Endorsements"). */
  public JsonObject toJson() {
    JsonArray list = new JsonArray();
    for (Point point : points) {
      JsonValue ok =
          switch (point.state()) {
            case HOLDS -> Json.TRUE;
            case CONTRADICTED -> Json.FALSE;
            default -> Json.NULL;
          };
      list.add(Json.object().add("name", point.name()).add("ok", ok).add("detail", point.detail()));
    }
    return Json.object()
        .add("kind", kind)
        .add("says", says)
        .add("points", list)
        .add("details", details == null ? Json.NULL : details);
  }

  /** Collects points. */
  public static final class Builder {
    private final String kind;
    private final List<Point> points = new ArrayList<>();

    /** For an endorsement of this kind. */
    public Builder(String kind) {
      this.kind = kind;
    }

    /** A point that holds. */
    public void holds(String name, String detail) {
      points.add(new Point(State.HOLDS, name, detail));
    }

    /** A point that is not shown. */
    public void notShown(String name, String detail) {
      points.add(new Point(State.NOT_SHOWN, name, detail));
    }

    /** A point that contradicts. */
    public void contradicted(String name, String detail) {
      points.add(new Point(State.CONTRADICTED, name, detail));
    }

    /** That what is endorsed is the session that the statements name. */
    public void sameSession(EndorsedSession endorsed, EndorsedSession stated) {
      unless(
          "It is for this session",
          "It is for another session",
          endorsed.differenceFrom(stated),
          "");
    }

    /** A point that holds unless there is a reason why not. */
    public void unless(String name, String otherwise, String reason, String detail) {
      if (reason == null) {
        holds(name, detail);
      } else {
        contradicted(otherwise, reason);
      }
    }

    /** The result; nobody vouches if a point contradicts. */
    public Judged vouched(String says, Voucher voucher) {
      return vouched(says, voucher, null);
    }

    /** The result with details for machines. */
    public Judged vouched(String says, Voucher voucher, JsonObject details) {
      Judged judged = new Judged(kind, says, List.copyOf(points), voucher, details);
      return judged.contradiction() == null
          ? judged
          : new Judged(kind, says, judged.points, null, details);
    }
  }
}
