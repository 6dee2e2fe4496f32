package org.pressbeam.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Writes WARC records, plain or as gzip members.
 *
 * @param version as in the first line of a record: {@code 1.0} or {@code 1.1}
 */
record WarcWriter(String version) {

  /**
   * A record.
   *
   * @param type WARC-Type
   * @param url WARC-Target-URI; empty for none
   * @param time WARC-Date
   * @param mediaType Content-Type of the block
   * @param block the block
   */
  record WarcRecord(String type, String url, Instant time, String mediaType, byte[] block) {

    /** Returns the id without its brackets. */
    String id() {
      String name = type + " " + url + " " + time;
      return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Returns the bytes of a record. */
  byte[] plain(WarcRecord warc) {
    StringBuilder head = new StringBuilder("WARC/").append(version).append("\r\n");
    head.append("WARC-Type: ").append(warc.type()).append("\r\n");
    head.append("WARC-Record-ID: <").append(warc.id()).append(">\r\n");
    head.append("WARC-Date: ").append(warc.time()).append("\r\n");
    if (!warc.url().isEmpty()) {
      // The grammar of WARC 1.0 put addresses in angle brackets, and wget still writes them so.
      String url = version.equals("1.0") ? "<" + warc.url() + ">" : warc.url();
      head.append("WARC-Target-URI: ").append(url).append("\r\n");
    }
    head.append("WARC-Block-Digest: sha256:").append(sha256(warc.block())).append("\r\n");
    head.append("Content-Type: ").append(warc.mediaType()).append("\r\n");
    head.append("Content-Length: ").append(warc.block().length).append("\r\n\r\n");
    return join(ascii(head.toString()), warc.block(), ascii("\r\n\r\n"));
  }

  /** Returns the bytes of a record as a gzip member. */
  byte[] member(WarcRecord warc) {
    return gzip(plain(warc));
  }

  /** Returns a record of a response whose payload is as given. */
  static WarcRecord response(String url, Instant time, String head, byte[] payload) {
    byte[] block = join(ascii(head.replace("\n", "\r\n") + "\r\n\r\n"), payload);
    return new WarcRecord("response", url, time, "application/http;msgtype=response", block);
  }

  /** Returns the record of the request that a response answers. */
  static WarcRecord request(String url, Instant time) {
    String host = url.substring(url.indexOf("//") + 2, url.indexOf('/', url.indexOf("//") + 2));
    String path = url.substring(url.indexOf(host) + host.length());
    String head =
        "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: sample-crawler/1.0\r\n\r\n";
    return new WarcRecord("request", url, time, "application/http;msgtype=request", ascii(head));
  }

  /** Returns a record whose block is lines {@code key: value}. */
  static WarcRecord fields(String type, String url, Instant time, String fields) {
    byte[] block = ascii(fields.replace("\n", "\r\n") + "\r\n");
    return new WarcRecord(type, url, time, "application/warc-fields", block);
  }

  /** Returns the bytes as one gzip member. */
  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Returns the payload in chunks of so many bytes, as HTTP/1.1 transfers it. */
  static byte[] chunked(byte[] payload, int size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < payload.length; at += size) {
      int length = Math.min(size, payload.length - at);
      out.writeBytes(ascii(Integer.toHexString(length) + "\r\n"));
      out.write(payload, at, length);
      out.writeBytes(ascii("\r\n"));
    }
    out.writeBytes(ascii("0\r\n\r\n"));
    return out.toByteArray();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
