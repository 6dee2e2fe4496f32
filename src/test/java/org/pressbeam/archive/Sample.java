package org.pressbeam.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.opening.ArchiveOpener;

/** Puts archives together for tests, and reads them. */
public final class Sample {
  public static final String PAGE = "<!DOCTYPE html><html><body><p>A page.</p></body></html>";

  private Sample() {}

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] join(List<byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    parts.forEach(out::writeBytes);
    return out.toByteArray();
  }

  public static byte[] join(byte[]... parts) {
    return join(List.of(parts));
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A day that zip can write without further fields, in milliseconds. */
  private static final long MILLENNIUM = 946_728_000_000L;

  /** A gzip member that is stored, so that its content stands in it as it is. */
  public static byte[] storedGzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Deflater.NO_COMPRESSION);
          }
        }) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] zstd(byte[] bytes) {
    return Zstd.compress(bytes);
  }

  public static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipArchiveEntry file = new ZipArchiveEntry(entry.getKey());
        // The same bytes at any time, so that what a seed finds can be found again.
        file.setTime(MILLENNIUM);
        zip.putArchiveEntry(file);
        zip.write(entry.getValue());
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] tar(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> item : entries.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(item.getKey());
        entry.setModTime(MILLENNIUM);
        entry.setSize(item.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(item.getValue());
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A WARC record. */
  public static byte[] warc(String type, String id, String headers, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <"
            + id
            + ">\r\nWARC-Date: 2024-03-01T10:20:30Z\r\n"
            + headers
            + "Content-Length: "
            + block.length
            + "\r\n\r\n";
    return join(bytes(head), block, bytes("\r\n\r\n"));
  }

  /** A captured response. */
  public static byte[] response(String id, String http, byte[] payload) {
    return response(id, "https://paper.example/" + id, http, payload);
  }

  public static byte[] response(String id, String url, String http, byte[] payload) {
    String headers =
        "WARC-Target-URI: " + url + "\r\nContent-Type: application/http; msgtype=response\r\n";
    return warc("response", id, headers, join(bytes(http), bytes("\r\n"), payload));
  }

  public static byte[] page(String id) {
    return response(id, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", bytes(PAGE + id));
  }

  /** A WARC of pages with the given record names, one gzip member each. */
  public static List<byte[]> members(int count) {
    List<byte[]> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(gzip(page("r" + i)));
    }
    return members;
  }

  public static ArchiveSource source(byte[] bytes) {
    return new ArchiveSource(
        "file", "/in/file", new SeekableInMemoryByteChannel(bytes), bytes.length);
  }

  public static List<ArchiveEntry> read(byte[] bytes) {
    ArchiveSource source = source(bytes);
    return read(source, new ByteRange(0, source.size()), new ArrayList<>());
  }

  /** Reads a range and adds what it covered to the list. */
  public static List<ArchiveEntry> read(
      ArchiveSource source, ByteRange range, List<@Nullable ByteRange> covered) {
    List<ArchiveEntry> entries = new ArrayList<>();
    try (Archive archive = ArchiveOpener.open(source, range)) {
      for (ArchiveEntry entry = archive.next(); entry != null; entry = archive.next()) {
        entries.add(entry);
      }
      assertThat(names(entries)).doesNotHaveDuplicates();
      covered.add(archive.covered());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  /** Returns the names under which entries stand in tables, which must be unique. */
  private static List<RecordName> names(List<ArchiveEntry> entries) {
    List<RecordName> names = new ArrayList<>();
    for (ArchiveEntry entry : entries) {
      if (entry instanceof ArchiveRecord record) {
        names.add(record.name());
      } else if (entry instanceof ArchiveEntry.Rejected rejected) {
        names.add(rejected.name());
      }
    }
    return names;
  }

  /** Says an entry in a few words: "record-name Page", "skipped status", "name rejected code". */
  public static String say(ArchiveEntry entry) {
    if (entry instanceof ArchiveRecord record) {
      return record.name().record() + " " + record.content().getClass().getSimpleName();
    }
    if (entry instanceof ArchiveEntry.Skipped skipped) {
      return "skipped " + skipped.filter().code();
    }
    ArchiveEntry.Rejected rejected = (ArchiveEntry.Rejected) entry;
    return rejected.name().record() + " rejected " + rejected.reason().code();
  }

  public static List<String> say(List<ArchiveEntry> entries) {
    return entries.stream().map(Sample::say).toList();
  }

  /** Returns the payload as text. */
  public static String text(ArchiveEntry entry) {
    ArchiveRecord.Content content = ((ArchiveRecord) entry).content();
    if (content instanceof ArchiveRecord.Page page) {
      return new String(page.payload(), StandardCharsets.UTF_8);
    }
    return new String(((ArchiveRecord.PlainText) content).payload(), StandardCharsets.UTF_8);
  }
}
