package dev.vitrine.jvm.cli;

import dev.vitrine.jvm.http.StaticServer;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine serve}: the page, from a folder of static files. */
@Command(
    name = "serve",
    description = "Serves the page on this machine.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8787",
      description = "port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = "web/dist",
      description = "the built page (default: ${DEFAULT-VALUE})")
  private Path folder;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isRegularFile(folder.resolve("index.html"))) {
      throw new UserMistake("there is no page in " + folder + ": index.html is missing");
    }
    if (port < 0 || port > 65_535) {
      throw new UserMistake("--port: " + port + " is not a port number");
    }
    StaticServer server;
    try {
      server = StaticServer.start(folder, port);
    } catch (BindException e) {
      throw new UserMistake("port " + port + " is taken; choose another one with --port");
    }
    spec.commandLine().getOut().println("Vitrine is at " + server.address());
    spec.commandLine().getOut().flush();
    server.join();
    return ExitCode.OK;
  }
}
