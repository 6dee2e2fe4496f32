package org.pressbeam.archive.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.bytes.Budget;
import org.pressbeam.archive.bytes.ByteFeed;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.bytes.GzipMembers;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.archive.format.Format;
import org.pressbeam.archive.format.Sniffer;

/** Finds out whether a file is a WARC, also where its very beginning is damaged. */
public final class WarcFinder {
  /** Bytes in which one looks for both kinds of WARC, small enough to stay in the buffer. */
  private static final int WINDOW = 32 << 10;

  private WarcFinder() {}

  /**
   * Looks for a WARC from the next byte on, and goes back to it.
   *
   * @param format what the first bytes show
   * @param head the first bytes
   * @return {@link Format#WARC} for a plain one, {@link Format#GZIP} for one in gzip members, null
   *     if it is none
   */
  public static @Nullable Format find(ByteFeed raw, Format format, byte[] head) throws IOException {
    if (format == Format.WARC || (format == Format.GZIP && holdsWarc(raw))) {
      return format;
    }
    if (format == Format.BINARY || showsWarc(format, head)) {
      return findHeadless(raw);
    }
    return null;
  }

  /** Looks into gzip; where its first member is damaged, at the next one near by. */
  private static boolean holdsWarc(ByteFeed raw) throws IOException {
    try (GzipSeeker seeker = new GzipSeeker()) {
      if (seeker.startsRecord(raw)) {
        return true;
      }
      if (raw.channel() == null || startsWell(raw)) {
        return false;
      }
      return seeksRecord(raw, seeker);
    }
  }

  /**
   * Tells whether some bytes are a WARC record whose first line is damaged or lost: from the second
   * line on its headers stand there, without another version line. Pages and texts quote such
   * headers further down.
   */
  private static boolean showsWarc(Format format, byte[] head) {
    if (format != Format.TEXT && format != Format.HTML) {
      return false;
    }
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\r", "");
    int second = text.indexOf('\n');
    int end = text.indexOf("\n\n");
    if (second < 0 || !(text.startsWith("\nWARC-", second) || text.startsWith("\nCont", second))) {
      return false;
    }
    String headers = text.substring(second, end < 0 ? text.length() : end);
    return headers.contains("\nWARC-Record-ID: <") && !headers.contains("\nWARC/");
  }

  private static boolean seeksRecord(ByteFeed raw, GzipSeeker seeker) throws IOException {
    long start = raw.position();
    boolean found = seeker.seek(raw, start + Limits.PAYLOAD);
    raw.seek(start);
    return found;
  }

  /** Looks into a file of unknown bytes, which may be a WARC whose very beginning is damaged. */
  private static @Nullable Format findHeadless(ByteFeed raw) throws IOException {
    if (raw.channel() == null) {
      return null;
    }
    try (GzipSeeker seeker = new GzipSeeker()) {
      for (long at = 0; at < Limits.PAYLOAD; at += WINDOW) {
        raw.seek(at);
        if (raw.ensure(1) == 0) {
          break;
        }
        if (seeker.seek(raw, at + WINDOW)) {
          raw.seek(0);
          return Format.GZIP;
        }
        raw.seek(at);
        // The line end before a version line may be the last byte of the window.
        if (WarcLines.seek(raw, at + WINDOW + 1)) {
          raw.seek(0);
          return Format.WARC;
        }
      }
    }
    raw.seek(0);
    return null;
  }

  /** Damage early in a member may also change the bytes that come before it is noticed. */
  private static boolean startsWell(ByteFeed raw) throws IOException {
    long start = raw.position();
    try (GzipMembers members = new GzipMembers(raw, new Budget(0))) {
      members.begin();
      byte[] head = new byte[Limits.HEAD];
      int length = 0;
      int n = 0;
      while (n >= 0 && length < head.length) {
        length += n;
        n = members.read(head, length, head.length - length);
      }
      return Sniffer.sniff(head, length) != Format.BINARY;
    } catch (Damage e) {
      return false;
    } finally {
      raw.seek(start);
    }
  }
}
