package dev.vitrine.jvm.cli;

import dev.vitrine.jvm.crypto.JdkSha256;
import dev.vitrine.jvm.crypto.Products51;
import dev.vitrine.jvm.engine.DeepStack;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry point of the executable jar. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) throws Exception {
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    JdkSha256.install();
    Products51.install();
    int code = DeepStack.call(() -> run(out, err, args));
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Runs one command without ending the process.
   *
   * @return an {@link ExitCode}
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine commands = new CommandLine(new VitrineCommand());
    commands.setOut(out).setErr(err);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setParameterExceptionHandler(Main::wrongUsage);
    commands.setExecutionExceptionHandler(Main::stopped);
    commands.setExitCodeExceptionMapper(e -> ExitCode.INTERNAL);
    int code = commands.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("vitrine: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.MALFORMED;
  }

  private static int stopped(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (e instanceof UserMistake) {
      err.println("vitrine: " + e.getMessage() + ".");
      return ExitCode.MALFORMED;
    }
    if (e instanceof IOException) {
      err.println("vitrine: cannot read or write: " + e.getMessage() + ".");
      return ExitCode.MALFORMED;
    }
    err.println("vitrine: internal error, please report it with the lines below.");
    e.printStackTrace(err);
    return ExitCode.INTERNAL;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }
}
