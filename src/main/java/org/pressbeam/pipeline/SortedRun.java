package org.pressbeam.pipeline;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.pressbeam.table.CountRow;
import org.pressbeam.table.Table;

/**
 * Rows of a counts table that one shard has sorted, in a file; and the merging of several such
 * files.
 */
final class SortedRun {
  private static final int BUFFER = 1 << 16;

  private SortedRun() {}

  /** Takes merged rows. */
  @FunctionalInterface
  interface Sink {
    /** Takes the next row in key order. */
    void take(CountRow row) throws IOException;
  }

  /** Writes sorted rows to a file. */
  static void write(String path, Table table, List<CountRow> rows) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new ZstdOutputStream(RunFolder.stream(path)), BUFFER))) {
      for (CountRow row : rows) {
        out.writeBoolean(true);
        row.write(table, out);
      }
      out.writeBoolean(false);
    }
  }

  /** Merges files whose keys are different, one row of each in memory at a time. */
  static void merge(Iterable<String> paths, Table table, Sink sink) throws IOException {
    PriorityQueue<Cursor> cursors =
        new PriorityQueue<>(Comparator.comparing(cursor -> cursor.row().key()));
    try {
      for (String path : paths) {
        Cursor cursor = new Cursor(path, table);
        cursors.add(cursor);
      }
      while (!cursors.isEmpty()) {
        Cursor least = cursors.remove();
        sink.take(least.row());
        if (least.advance()) {
          cursors.add(least);
        } else {
          least.close();
        }
      }
    } finally {
      for (Cursor open : cursors) {
        open.close();
      }
    }
  }

  /** A place in a file that holds at least one row. */
  private static final class Cursor implements Closeable {
    private final Table table;
    private final DataInputStream in;
    private @Nullable CountRow row;

    Cursor(String path, Table table) throws IOException {
      this.table = table;
      this.in =
          new DataInputStream(
              new BufferedInputStream(
                  new ZstdInputStream(Channels.newInputStream(RunFolder.open(path))), BUFFER));
      if (!advance()) {
        in.close();
        throw new IOException(path + ": a sorted run without rows");
      }
    }

    CountRow row() {
      if (row == null) {
        throw new IllegalStateException("behind the last row");
      }
      return row;
    }

    boolean advance() throws IOException {
      row = in.readBoolean() ? CountRow.read(table, in) : null;
      return row != null;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
