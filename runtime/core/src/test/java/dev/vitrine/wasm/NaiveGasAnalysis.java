package dev.vitrine.wasm;

import java.util.ArrayList;
import java.util.List;

/**
 * The algorithm of docs/spec/vm.md §5.2 as it is written there: all points first, then two passes.
 */
final class NaiveGasAnalysis {
  private enum Kind {
    PURE,
    PRE,
    POST,
    BETWEEN,
    UNREACHABLE,
    BULK
  }

  private static final class Point {
    private final int offset;
    private Kind kind;
    private int fee;
    private final boolean linear;

    Point(int offset, Kind kind, int fee, boolean linear) {
      this.offset = offset;
      this.kind = kind;
      this.fee = fee;
      this.linear = linear;
    }
  }

  private static final class Frame {
    private boolean polymorphic;
    private boolean forward;
    private int loop = -1;

    Frame(boolean polymorphic) {
      this.polymorphic = polymorphic;
    }
  }

  private final List<Point> points = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>(List.of(new Frame(false)));
  private Kind scheduled;
  private int scheduledFee;
  private int offset;

  void at(int operator) {
    offset = operator;
    if (scheduled != null) {
      points.add(new Point(offset, scheduled, scheduledFee, false));
      scheduled = null;
    }
  }

  private Frame top() {
    return frames.get(frames.size() - 1);
  }

  private void before(Kind kind, int fee) {
    points.add(
        new Point(offset, top().polymorphic ? Kind.UNREACHABLE : kind, fee, kind == Kind.BULK));
  }

  private void after(Kind kind, int fee) {
    scheduled = kind;
    scheduledFee = fee;
  }

  private Frame push() {
    Frame frame = new Frame(top().polymorphic);
    frames.add(frame);
    return frame;
  }

  void pure() {
    before(Kind.PURE, 1);
  }

  void sideEffect() {
    before(Kind.PRE, 1);
    after(Kind.POST, 0);
  }

  void bulk() {
    before(Kind.BULK, 0);
    after(Kind.POST, 0);
  }

  void unreachable() {
    before(Kind.PRE, 1);
    after(Kind.UNREACHABLE, 0);
    top().polymorphic = true;
  }

  void block() {
    before(Kind.PURE, 0);
    push();
  }

  void loop() {
    int first = points.size();
    before(Kind.PURE, 0);
    after(Kind.PURE, 1);
    push().loop = first;
  }

  void ifThen() {
    sideEffect();
    push().forward = true;
  }

  void otherwise() {
    frames.remove(frames.size() - 1);
    push().forward = true;
    before(Kind.PRE, 0);
    after(Kind.POST, 0);
  }

  void end() {
    if (top().forward) {
      before(Kind.PRE, 0);
      after(Kind.POST, 0);
    } else {
      before(Kind.PURE, 0);
    }
    if (frames.size() > 1) {
      frames.remove(frames.size() - 1);
    }
  }

  void branch(int levels) {
    sideEffect();
    Frame target = frames.get(frames.size() - 1 - levels);
    if (target.loop >= 0) {
      points.get(target.loop).kind = Kind.PRE;
      points.get(target.loop + 1).kind = Kind.POST;
    } else {
      target.forward = true;
    }
  }

  void neverContinues() {
    top().polymorphic = true;
  }

  List<String> points() {
    List<Point> merged = fold(fold(points, true), false);
    List<String> texts = new ArrayList<>();
    for (Point point : merged) {
      if (point.kind != Kind.UNREACHABLE && (point.fee != 0 || point.linear)) {
        texts.add(point.offset + ":" + (point.linear ? GasAnalysis.BULK_FEE : point.fee));
      }
    }
    return texts;
  }

  private static List<Point> fold(List<Point> all, boolean sameOffset) {
    List<Point> out = new ArrayList<>();
    for (Point next : all) {
      Point last = out.isEmpty() ? null : out.get(out.size() - 1);
      Kind kind = null;
      if (last != null && !last.linear && !next.linear) {
        if (!sameOffset) {
          kind = across(last.kind, next.kind);
        } else if (last.offset == next.offset) {
          kind = same(last.kind, next.kind);
        }
      }
      if (kind == null) {
        out.add(new Point(next.offset, next.kind, next.fee, next.linear));
      } else {
        last.kind = kind;
        last.fee += next.fee;
      }
    }
    return out;
  }

  private static Kind same(Kind a, Kind b) {
    if (a == Kind.UNREACHABLE || b == Kind.UNREACHABLE) {
      return Kind.UNREACHABLE;
    }
    return switch (a) {
      case PURE -> b;
      case PRE -> b == Kind.PRE || b == Kind.PURE ? Kind.PRE : Kind.BETWEEN;
      case POST -> b == Kind.POST || b == Kind.PURE ? Kind.POST : Kind.BETWEEN;
      default -> Kind.BETWEEN;
    };
  }

  private static Kind across(Kind a, Kind b) {
    if (a == Kind.PURE && b == Kind.PURE) {
      return Kind.PURE;
    }
    if (a == Kind.UNREACHABLE && b == Kind.UNREACHABLE) {
      return Kind.UNREACHABLE;
    }
    if (a == Kind.POST && b == Kind.PRE) {
      return Kind.BETWEEN;
    }
    if (a == Kind.PURE && b == Kind.PRE) {
      return Kind.PRE;
    }
    return a == Kind.POST && b == Kind.PURE ? Kind.POST : null;
  }
}
