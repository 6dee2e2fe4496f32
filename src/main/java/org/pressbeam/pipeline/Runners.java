package org.pressbeam.pipeline;

import java.util.List;
import java.util.Set;

/**
 * Where a run takes place, as far as it matters which files it can reach and what dies with this
 * process.
 */
final class Runners {
  private static final String DIRECT_RUNNER = "org.apache.beam.runners.direct.DirectRunner";

  /** Options whose values are files. */
  private static final Set<String> FILES = Set.of("input", "output");

  private Runners() {}

  /** Says whether the direct runner is asked for, and there. */
  static boolean isDirect(List<String> args) {
    boolean other =
        args.stream().anyMatch(arg -> arg.startsWith("--runner=") && !arg.contains("Direct"));
    return !other
        && Runners.class.getResource("/" + DIRECT_RUNNER.replace('.', '/') + ".class") != null;
  }

  /** Says whether the pipeline runs inside this process and ends with it. */
  static boolean inProcess(PressbeamOptions options, List<String> args) {
    return switch (options.getRunner().getSimpleName()) {
      case "DirectRunner" -> true;
      case "FlinkRunner" -> master(args, "flinkMaster").startsWith("[");
      case "SparkRunner" -> master(args, "sparkMaster").startsWith("local");
      default -> false;
    };
  }

  private static String master(List<String> args, String option) {
    String prefix = "--" + option + "=";
    return args.stream()
        .filter(arg -> arg.startsWith(prefix))
        .map(arg -> arg.substring(prefix.length()))
        .findFirst()
        .orElse(option.equals("flinkMaster") ? "[auto]" : "local");
  }

  /**
   * Checks that the workers of the runner can reach the files.
   *
   * @throws IllegalArgumentException if a path is local and the workers are elsewhere; clusters on
   *     loopback share the disk
   */
  static void requireReachable(PressbeamOptions options, List<String> args) {
    String flink = master(args, "flinkMaster");
    boolean loopback = flink.startsWith("localhost") || flink.startsWith("127.");
    if (inProcess(options, args) || loopback) {
      return;
    }
    for (String arg : args) {
      String[] option = arg.substring(2).split("=", 2);
      if (option.length == 2 && FILES.contains(option[0])) {
        for (String path : option[1].split(",")) {
          if (!path.contains("://")) {
            throw new IllegalArgumentException(
                "--"
                    + option[0]
                    + ": "
                    + path
                    + " is a local path, which the workers of "
                    + options.getRunner().getSimpleName()
                    + " cannot reach");
          }
        }
      }
    }
  }
}
