package org.pressbeam.corpus;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.pressbeam.corpus.Origin.Place;

/** How the parts of prints are written: short, because millions of them wait in memory. */
final class PrintBytes {
  /** Length of the ids that are hashes, in hexadecimal digits. */
  private static final int HASH_DIGITS = 24;

  private static final long SECONDS_OF_DAY = 86_400;

  private PrintBytes() {}

  /** Writes a number from 0 on: seven bits a byte, the last byte below 128. */
  static void writeNumber(int number, DataOutputStream out) throws IOException {
    int rest = number;
    while (rest >>> 7 != 0) {
      out.writeByte(rest | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  static int readNumber(DataInputStream in) throws IOException {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.readUnsignedByte();
      number |= (next & 0x7F) << shift;
      if (next < 0x80) {
        return number;
      }
    }
  }

  static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeNumber(bytes.length, out);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    byte[] bytes = new byte[readNumber(in)];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Writes an id; one that is a hash takes half the bytes of its digits. */
  static void writeId(String id, DataOutputStream out) throws IOException {
    boolean hash =
        id.length() == HASH_DIGITS
            && id.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    out.writeBoolean(hash);
    if (hash) {
      out.write(HexFormat.of().parseHex(id));
    } else {
      writeText(id, out);
    }
  }

  static String readId(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return readText(in);
    }
    byte[] bytes = new byte[HASH_DIGITS / 2];
    in.readFully(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Writes 64 bits, which are mostly none. */
  static void writeMask(long mask, DataOutputStream out) throws IOException {
    out.writeBoolean(mask != 0);
    if (mask != 0) {
      out.writeLong(mask);
    }
  }

  static long readMask(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readLong() : 0;
  }

  /** Writes all but the outlet. */
  static void writeOrigin(Origin origin, DataOutputStream out) throws IOException {
    writeSigned(origin.place().slice(), out);
    writeNumber(origin.place().index(), out);
    writeId(origin.id(), out);
    LocalDate date = origin.date();
    out.writeBoolean(date != null);
    long day = date == null ? 0 : date.toEpochDay();
    writeSigned(day, out);
    long midnight = day * SECONDS_OF_DAY;
    writeTime(origin.published(), midnight, out);
    writeTime(origin.captured(), midnight, out);
  }

  static Origin readOrigin(String outlet, DataInputStream in) throws IOException {
    Place place = new Place(Math.toIntExact(readSigned(in)), readNumber(in));
    String id = readId(in);
    boolean dated = in.readBoolean();
    long day = readSigned(in);
    long midnight = day * SECONDS_OF_DAY;
    Instant published = readTime(midnight, in);
    LocalDate date = dated ? LocalDate.ofEpochDay(day) : null;
    return new Origin(place, id, outlet, published, date, readTime(midnight, in));
  }

  /** Writes seconds from the start of a day, which is nearly always near. */
  private static void writeTime(@Nullable Instant time, long midnight, DataOutputStream out)
      throws IOException {
    out.writeBoolean(time != null);
    if (time != null) {
      writeSigned(time.getEpochSecond() - midnight, out);
      writeNumber(time.getNano(), out);
    }
  }

  private static @Nullable Instant readTime(long midnight, DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    long second = midnight + readSigned(in);
    return Instant.ofEpochSecond(second, readNumber(in));
  }

  private static void writeSigned(long number, DataOutputStream out) throws IOException {
    long rest = number << 1 ^ number >> 63;
    while (rest >>> 7 != 0) {
      out.writeByte((int) rest | 0x80);
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long readSigned(DataInputStream in) throws IOException {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      long next = in.readUnsignedByte();
      number |= (next & 0x7F) << shift;
      if (next < 0x80) {
        return number >>> 1 ^ -(number & 1);
      }
    }
  }
}
