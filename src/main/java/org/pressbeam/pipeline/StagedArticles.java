package org.pressbeam.pipeline;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;

/**
 * The file between parsing and analysing a slice: its articles and rejects in the order of the
 * archive, coded one after another and compressed. It is read once, front to back, by the same
 * program that wrote it.
 */
final class StagedArticles {
  private static final int BUFFER = 1 << 16;
  private static final int COMPRESSION_LEVEL = 1;

  private StagedArticles() {}

  /** Appends to a staged file. */
  static final class Writer implements Closeable {
    private final DataOutputStream out;

    Writer(String path) throws IOException {
      this.out =
          new DataOutputStream(
              new BufferedOutputStream(
                  new ZstdOutputStream(RunFolder.stream(path), COMPRESSION_LEVEL), BUFFER));
    }

    void write(StagedEntry entry) throws IOException {
      out.writeBoolean(true);
      StagedEntry.CODER.encode(entry, out);
    }

    @Override
    public void close() throws IOException {
      out.writeBoolean(false);
      out.close();
    }
  }

  /** Reads a staged file. */
  static final class Reader implements Closeable {
    private final DataInputStream in;

    Reader(String path) throws IOException {
      this.in =
          new DataInputStream(
              new BufferedInputStream(
                  new ZstdInputStream(Channels.newInputStream(RunFolder.open(path))), BUFFER));
    }

    /** Says whether there is another entry. A file that breaks off is an error, never an end. */
    boolean hasNext() throws IOException {
      try {
        return in.readBoolean();
      } catch (EOFException e) {
        throw new IOException("a staged file breaks off", e);
      }
    }

    StagedEntry next() throws IOException {
      return StagedEntry.CODER.decode(in);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
