package org.pressbeam.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Packs values into blocks of bytes, for each shard or slice its own: a grouping costs about a
 * millisecond for each key and fifty microseconds for each element, whatever their size. A block is
 * handed out when it is full.
 *
 * @param <T> the values
 */
final class Blocks<T> {
  /** Size of a full block: large enough to be few, small enough to be copied without a thought. */
  private static final int FULL = 256 << 10;

  private final Packing<T> packing;
  private final Consumer<ShardBlock> out;
  private final Map<Integer, ByteArrayOutputStream> blocks = new TreeMap<>();
  private final ByteArrayOutputStream value = new ByteArrayOutputStream();

  /** Packs values; blocks that are full, and at {@link #finish} all others, go to {@code out}. */
  Blocks(Packing<T> packing, Consumer<ShardBlock> out) {
    this.packing = packing;
    this.out = out;
  }

  /** Adds a value to the block of a key. */
  void add(int key, T added) {
    ByteArrayOutputStream block = blocks.computeIfAbsent(key, k -> new ByteArrayOutputStream());
    try {
      value.reset();
      packing.write(added, new DataOutputStream(value));
      new DataOutputStream(block).writeInt(value.size());
      value.writeTo(block);
    } catch (IOException e) {
      throw new UncheckedIOException("a stream in memory cannot fail", e);
    }
    if (block.size() >= FULL) {
      out.accept(new ShardBlock(key, block.toByteArray()));
      block.reset();
    }
  }

  /** Adds a value to the block of one of so many shards, chosen by a text. */
  void addByHash(String text, int shards, T added) {
    add(Math.floorMod(text.hashCode(), shards), added);
  }

  /** Hands out what is left, in the order of the keys. */
  void finish() {
    blocks.forEach(
        (key, bytes) -> {
          if (bytes.size() > 0) {
            out.accept(new ShardBlock(key, bytes.toByteArray()));
          }
        });
    blocks.clear();
  }

  /** Returns the bytes of each value of a block in order. */
  static List<ByteBuffer> values(byte[] block) {
    List<ByteBuffer> values = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(block);
    while (bytes.hasRemaining()) {
      int length = bytes.getInt();
      values.add(bytes.slice(bytes.position(), length));
      bytes.position(bytes.position() + length);
    }
    return values;
  }

  /** Returns a stream over the bytes of a value. */
  static DataInputStream stream(ByteBuffer value) {
    return new DataInputStream(
        new ByteArrayInputStream(value.array(), value.arrayOffset(), value.remaining()));
  }

  /** Hands out the values of a block in order. */
  static <T> void unpack(byte[] block, Packing<T> packing, Consumer<? super T> consumer)
      throws IOException {
    for (ByteBuffer bytes : values(block)) {
      consumer.accept(packing.read(stream(bytes)));
    }
  }
}
