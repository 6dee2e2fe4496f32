package org.pressbeam.archive.rows;

import java.io.FilterInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.pressbeam.archive.bytes.GuardedChannel;

/** A channel as Parquet wants to see files: no Hadoop file system is asked for anything. */
record ParquetChannel(GuardedChannel channel) implements InputFile {
  @Override
  public long getLength() {
    return channel.size();
  }

  @Override
  public SeekableInputStream newStream() {
    return new Stream(channel, 0);
  }

  private static final class Stream extends DelegatingSeekableInputStream {
    private final ChannelStream stream;

    Stream(GuardedChannel channel, long position) {
      this(new ChannelStream(channel, position));
    }

    private Stream(ChannelStream stream) {
      super(stream);
      this.stream = stream;
    }

    @Override
    public long getPos() {
      return stream.position;
    }

    @Override
    public void seek(long position) {
      stream.position = position;
    }
  }

  /** Reads from a position of its own, so that streams of one channel do not disturb each other. */
  private static final class ChannelStream extends FilterInputStream {
    private final GuardedChannel channel;
    private long position;

    ChannelStream(GuardedChannel channel, long position) {
      super(InputStream.nullInputStream());
      this.channel = channel;
      this.position = position;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      int n = channel.position(position).read(ByteBuffer.wrap(target, offset, length));
      position += Math.max(n, 0);
      return n;
    }

    @Override
    public long skip(long n) {
      long step = Math.max(0, Math.min(n, channel.size() - position));
      position += step;
      return step;
    }

    @Override
    public void close() {}
  }
}
