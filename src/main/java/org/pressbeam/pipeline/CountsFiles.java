package org.pressbeam.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.table.CountRow;
import org.pressbeam.table.Table;

/** Writes the rows of a counts table to as many files as it needs. */
final class CountsFiles implements Closeable {
  private final Table table;
  private final RunFolder folder;
  private final List<WrittenFile> finished = new ArrayList<>();
  private @Nullable ParquetFile current;

  CountsFiles(Table table, RunFolder folder) {
    this.table = table;
    this.folder = folder;
  }

  void write(CountRow row) throws IOException {
    if (current == null) {
      current = ParquetFile.create(table, finished.size(), folder);
    }
    current.write(row.toRecord(table));
    if (current.rows() == SumCounts.ROWS_PER_FILE) {
      finished.add(current.finish());
      current = null;
    }
  }

  /** Completes the last file and returns all. */
  List<WrittenFile> finish() throws IOException {
    if (current != null) {
      finished.add(current.finish());
      current = null;
    }
    return finished;
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
    }
  }
}
