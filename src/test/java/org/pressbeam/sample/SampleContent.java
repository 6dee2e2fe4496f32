package org.pressbeam.sample;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What is in a file of the sample, independent of how it was compressed.
 *
 * <p>Two builds of zlib or two versions of Parquet may write the same content in different bytes;
 * what is compared is therefore what a reader gets. A gzip member that cannot be inflated stands as
 * one part {@link #DAMAGED}, whatever its bytes.
 */
final class SampleContent {

  /** Stands for a gzip member that cannot be inflated. */
  static final String DAMAGED = "damaged member";

  private static final int GZIP_HEADER = 10;
  private static final int GZIP_TRAILER = 8;

  private SampleContent() {}

  /** Returns the parts of a file: members, entries, rows, or the file itself. */
  static List<String> parts(String name, byte[] bytes) throws IOException, SQLException {
    if (name.endsWith(".gz")) {
      return members(bytes);
    }
    if (name.endsWith(".zst")) {
      try (ZstdInputStream in = new ZstdInputStream(new ByteArrayInputStream(bytes))) {
        return List.of(text(in.readAllBytes()));
      }
    }
    if (name.endsWith(".zip")) {
      return entries(bytes);
    }
    if (name.endsWith(".parquet")) {
      return rows(bytes);
    }
    return List.of(text(bytes));
  }

  /** Bytes as a string in which none is lost. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static List<String> entries(byte[] bytes) throws IOException {
    List<String> entries = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String head = entry.getName() + " " + entry.getTimeLocal() + "\n";
        entries.add(head + text(zip.readAllBytes()));
      }
    }
    return entries;
  }

  private static List<String> rows(byte[] bytes) throws IOException, SQLException {
    Path file = Files.createTempFile("sample", ".parquet");
    Files.write(file, bytes);
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select * from '" + file + "'")) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          row.append(result.getMetaData().getColumnName(i)).append(' ');
          row.append(result.getMetaData().getColumnTypeName(i)).append(": ");
          row.append(result.getString(i)).append('\n');
        }
        rows.add(row.toString());
      }
    } finally {
      Files.delete(file);
    }
    return rows;
  }

  private static List<String> members(byte[] bytes) {
    List<String> members = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      ByteArrayOutputStream member = new ByteArrayOutputStream();
      int end = inflate(bytes, at, member);
      if (end > 0) {
        members.add(text(member.toByteArray()));
        at = end;
      } else {
        members.add(DAMAGED);
        at = nextMember(bytes, at + GZIP_HEADER);
      }
    }
    return members;
  }

  /** Inflates the member that starts here; returns its end, or -1 if it is damaged. */
  private static int inflate(byte[] bytes, int start, ByteArrayOutputStream out) {
    Inflater inflater = new Inflater(true);
    try {
      int from = start + GZIP_HEADER;
      inflater.setInput(bytes, from, bytes.length - from);
      byte[] buffer = new byte[8192];
      CRC32 crc = new CRC32();
      while (!inflater.finished()) {
        int length = inflater.inflate(buffer);
        if (length == 0 && !inflater.finished()) {
          return -1;
        }
        crc.update(buffer, 0, length);
        out.write(buffer, 0, length);
      }
      int end = from + Math.toIntExact(inflater.getBytesRead());
      return end + GZIP_TRAILER <= bytes.length && crc.getValue() == checksum(bytes, end)
          ? end + GZIP_TRAILER
          : -1;
    } catch (DataFormatException e) {
      return -1;
    } finally {
      inflater.end();
    }
  }

  private static long checksum(byte[] bytes, int at) {
    long checksum = 0;
    for (int i = 3; i >= 0; i--) {
      checksum = checksum << 8 | (bytes[at + i] & 0xff);
    }
    return checksum;
  }

  private static int nextMember(byte[] bytes, int from) {
    for (int at = from; at + GZIP_HEADER < bytes.length; at++) {
      boolean magic = bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8;
      ByteArrayOutputStream member = new ByteArrayOutputStream();
      if (magic
          && inflate(bytes, at, member) > 0
          && text(member.toByteArray()).startsWith("WARC/")) {
        return at;
      }
    }
    return bytes.length;
  }
}
