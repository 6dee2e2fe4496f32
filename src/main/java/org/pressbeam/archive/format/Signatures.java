package org.pressbeam.archive.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first bytes of formats that are recognised and not read, from {@code signatures.txt}. */
final class Signatures {
  /**
   * One format.
   *
   * @param format {@link Format#UNSUPPORTED} or {@link Format#MEDIA}
   * @param offset where the bytes stand
   * @param bytes the bytes
   * @param name what it is called
   */
  record Signature(Format format, int offset, byte[] bytes, String name) {
    boolean matches(byte[] head, int length) {
      return length >= offset + bytes.length
          && Arrays.equals(head, offset, offset + bytes.length, bytes, 0, bytes.length);
    }
  }

  private static final List<Signature> ALL = load();

  private Signatures() {}

  static @Nullable Signature find(byte[] head, int length) {
    for (Signature signature : ALL) {
      // "BM", "ORC", "BZh" and others also begin texts.
      boolean letters = signature.bytes.length < 5 && Sniffer.isText(head, length);
      if (signature.matches(head, length) && !letters) {
        return signature;
      }
    }
    return null;
  }

  private static List<Signature> load() {
    try (InputStream in = Signatures.class.getResourceAsStream("signatures.txt")) {
      if (in == null) {
        throw new IllegalStateException("signatures.txt is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Signatures::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Signature parse(String line) {
    String[] parts = line.split(" ", 4);
    Format format = parts[0].equals("media") ? Format.MEDIA : Format.UNSUPPORTED;
    return new Signature(
        format, Integer.parseInt(parts[1]), HexFormat.of().parseHex(parts[2]), parts[3]);
  }
}
