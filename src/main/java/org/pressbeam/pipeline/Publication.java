package org.pressbeam.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pressbeam.table.Table;

/**
 * Moves finished files to where readers look for them.
 *
 * @param folder the output and the run
 */
record Publication(RunFolder folder) {

  /** Writes an empty file for each table of which none is listed. */
  List<WrittenFile> emptyTables(List<WrittenFile> files) throws IOException {
    Set<Table> present = new HashSet<>();
    files.forEach(file -> present.add(file.table()));
    List<WrittenFile> empty = new ArrayList<>();
    for (Table table : Table.values()) {
      // What is kept for later batches, only a batch has, and then each slice of it.
      if (!present.contains(table) && table.kind() != Table.Kind.KEPT) {
        try (ParquetFile file = ParquetFile.create(table, 0, folder)) {
          empty.add(file.finish());
        }
      }
    }
    return empty;
  }

  /**
   * Publishes files; may run twice.
   *
   * @throws IOException also if another run has taken over the output
   */
  void publish(List<WrittenFile> files) throws IOException {
    new OutputLock(folder).requireHeld();
    RunFolder.delete(List.of(folder.path(RunFolder.REPORT)));
    List<String> from = new ArrayList<>();
    List<String> to = new ArrayList<>();
    for (WrittenFile file : files) {
      from.add(file.path());
      to.add(folder.path(file.publishedName()));
    }
    RunFolder.rename(from, to);
    requirePublished(files);
    deleteUnlisted(new HashSet<>(to));
  }

  /**
   * A rename passes over a file that is gone from both places, as it must when it is repeated; so
   * look.
   */
  private void requirePublished(List<WrittenFile> files) throws IOException {
    for (WrittenFile file : files) {
      String path = folder.path(file.publishedName());
      if (RunFolder.size(path) != file.bytes()) {
        throw new IOException(path + " was not published: its unfinished file is gone");
      }
    }
  }

  private void deleteUnlisted(Set<String> listed) throws IOException {
    List<String> unlisted = new ArrayList<>();
    for (Table table : Table.values()) {
      for (String path : RunFolder.list(folder.path(table.tableName() + "/"))) {
        if (!listed.contains(path)) {
          unlisted.add(path);
        }
      }
    }
    RunFolder.delete(unlisted);
  }
}
