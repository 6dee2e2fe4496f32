package org.pressbeam.pipeline;

import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.pressbeam.table.Table;

/** Checks that a run may write to an output folder. */
final class OutputCheck {
  private OutputCheck() {}

  /**
   * Checks an output folder.
   *
   * @param inputs paths of the input files
   * @return the id of a crashed run whose lock is to be taken over; null if the folder is free
   * @throws IllegalArgumentException if it holds tables that are not to be replaced, if another run
   *     holds it, or if the input lies in it
   */
  static @Nullable String check(
      RunFolder folder, PressbeamOptions options, Collection<String> inputs) throws IOException {
    for (String input : inputs) {
      if (input.startsWith(folder.output())) {
        throw new IllegalArgumentException(
            "--input: "
                + input
                + " lies in the output folder, whose tables this run would replace");
      }
    }
    String holder = new OutputLock(folder).holder();
    if (holder != null && !options.getTakeOver()) {
      throw new IllegalArgumentException(
          "--output: run "
              + holder
              + " is writing to "
              + folder.output()
              + "; if it has crashed, add --takeOver");
    }
    checkBatches(folder, options);
    if (!options.getOverwrite() && options.getBatch() == null && holdsTables(folder)) {
      throw new IllegalArgumentException(
          "--output: "
              + folder.output()
              + " already holds tables; choose another folder, or add --overwrite to replace them");
    }
    return holder;
  }

  /** Tables of one run and of batches in one folder would be read twice, or not at all. */
  private static void checkBatches(RunFolder folder, PressbeamOptions options) throws IOException {
    if (options.getBatch() == null) {
      if (!Batch.complete(folder.output()).isEmpty()) {
        throw new IllegalArgumentException(
            "--output: "
                + folder.output()
                + " holds batches; name one with --batch, or choose another folder");
      }
      return;
    }
    int end = folder.output().lastIndexOf('/', folder.output().length() - 2) + 1;
    RunFolder all = new RunFolder(folder.output().substring(0, end), folder.run());
    if (holdsTables(all)) {
      throw new IllegalArgumentException(
          "--output: "
              + all.output()
              + " holds the tables of a run without --batch; choose another folder");
    }
  }

  private static boolean holdsTables(RunFolder folder) throws IOException {
    if (RunFolder.read(folder.path(RunFolder.REPORT)) != null) {
      return true;
    }
    for (Table table : Table.values()) {
      if (!RunFolder.list(folder.path(table.tableName() + "/")).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
