package org.pressbeam.archive.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A channel whose failures are told apart from damage of its content; closing leaves it open. */
public final class GuardedChannel implements SeekableByteChannel {
  private final SeekableByteChannel channel;
  private final long size;

  /** Guards a channel of this many bytes. */
  public GuardedChannel(SeekableByteChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  @Override
  public int read(ByteBuffer target) {
    try {
      return channel.read(target);
    } catch (IOException e) {
      throw new ChannelFailure(e);
    }
  }

  @Override
  public long position() {
    try {
      return channel.position();
    } catch (IOException e) {
      throw new ChannelFailure(e);
    }
  }

  /**
   * Goes to a position; one behind the end is the end.
   *
   * @throws IllegalArgumentException if it is negative: then a damaged offset led here
   */
  @Override
  public GuardedChannel position(long position) {
    if (position < 0) {
      throw new IllegalArgumentException("position " + position);
    }
    try {
      channel.position(Math.min(position, size));
      return this;
    } catch (IOException e) {
      throw new ChannelFailure(e);
    }
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() {}
}
