package dev.vitrine.jvm.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What one run of the command line printed and answered. */
record CommandLineRun(int code, String out, String err) {
  static CommandLineRun of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new CommandLineRun(code, out.toString(), err.toString());
  }
}
