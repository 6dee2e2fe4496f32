package org.pressbeam.archive.bytes;

import java.io.EOFException;
import java.io.IOException;
import org.pressbeam.reject.RejectReason;

/** The content of an archive is damaged. Carries no stack trace: it is an answer, not a failure. */
public final class Damage extends IOException {
  private static final long serialVersionUID = 1L;

  private final RejectReason reason;

  /**
   * Describes damage.
   *
   * @param reason the fixed reason
   * @param detail one line for a person
   */
  public Damage(RejectReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /** Returns damage of the kind {@code corrupt_archive}. */
  public static Damage corrupt(String detail) {
    return new Damage(RejectReason.CORRUPT_ARCHIVE, detail);
  }

  /** Returns damage of the kind {@code truncated_archive}. */
  public static Damage truncated(String detail) {
    return new Damage(RejectReason.TRUNCATED_ARCHIVE, detail);
  }

  /** Makes a damage of whatever a library threw over some content; a failing channel is none. */
  public static Damage of(Throwable thrown) {
    if (thrown instanceof ChannelFailure failure) {
      throw failure;
    }
    if (thrown instanceof Damage damage) {
      return damage;
    }
    String detail = String.valueOf(thrown.getMessage());
    if (thrown instanceof EOFException) {
      return truncated("ends early: " + detail);
    }
    // zstd-jni and commons-compress say the end of their input only in words.
    if (detail.contains("Truncated") || detail.contains("Unexpected end")) {
      return truncated(detail);
    }
    return corrupt(thrown.getClass().getSimpleName() + ": " + detail);
  }

  /** Returns the beginning of something read, for a detail. */
  public static String shortened(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }

  /** Returns the fixed reason. */
  public RejectReason reason() {
    return reason;
  }

  /** Returns one line for a person. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
