package org.pressbeam.clusters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A command in a process of its own, as a user would type it. */
final class Program {
  private final Process process;
  private final Path log;

  private Program(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a command; what it prints goes to a file of the folder. */
  static Program start(Path folder, String... command) throws IOException {
    Files.createDirectories(folder);
    Path log = Files.createTempFile(folder, "program", ".log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new Program(builder.start(), log);
  }

  /** Starts {@code scripts/pressbeam run} over the sample, with options of a runner. */
  static Program run(Path output, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "scripts/pressbeam",
                "run",
                "--pipeline=pipelines/news",
                "--input=sample-data/archives",
                "--pathPattern={outlet}/{date}/{name}",
                "--output=" + output));
    command.addAll(List.of(more));
    return start(output.resolveSibling("logs"), command.toArray(String[]::new));
  }

  /** Waits for the end and returns the exit status. */
  int end() throws IOException {
    return end(600);
  }

  /** Waits for the end, at most so many seconds, and returns the exit status. */
  int end(long seconds) throws IOException {
    try {
      if (process.waitFor(seconds, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      kill();
      throw new IOException(
          "no end after " + seconds + " s\n" + text(), new TimeoutException("of a program"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  boolean runs() {
    return process.isAlive();
  }

  /** Ends the program and all that it has started at once, as SIGKILL does. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Returns what it has printed so far. */
  String text() throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8);
  }

  /** Returns what it has printed, for the message of a failed check. */
  String textForFailure() {
    try {
      return text();
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Returns the names of all files below a folder, which need not exist. */
  static List<String> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      // A folder that the run has deleted meanwhile.
      return List.of();
    }
  }
}
