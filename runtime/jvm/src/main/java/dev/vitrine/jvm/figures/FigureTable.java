package dev.vitrine.jvm.figures;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Rows of figures beside their aims, in columns. */
public final class FigureTable {
  private final PrintWriter out;

  /** Prints there. */
  public FigureTable(PrintWriter out) {
    this.out = out;
  }

  /** Begins a group of rows. */
  public void heading(String text) {
    out.println();
    out.println(text);
    out.println(String.format("  %-58s %9s  %12s", "", "aim", "measured"));
    out.flush();
  }

  /** A row without an aim. */
  public void row(String what, double value, int digits, String unit) {
    print(what, "", number(value, digits), unit, "");
  }

  /** A row that should stay below the aim. */
  public void below(String what, double aim, double value, int digits, String unit) {
    print(what, "< " + plain(aim), number(value, digits), unit, value < aim);
  }

  private void print(String what, String aim, String value, String unit, boolean met) {
    print(what, aim, value, unit, met ? "ok" : "MISSED");
  }

  private void print(String what, String aim, String value, String unit, String verdict) {
    out.println(
        String.format("  %-58s %9s  %12s %-6s %s", what, aim, value, unit, verdict)
            .stripTrailing());
    out.flush();
  }

  private static String plain(double aim) {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(aim);
  }

  private static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
