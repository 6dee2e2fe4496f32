package org.pressbeam.archive;

import java.io.EOFException;
import java.io.IOException;
import org.pressbeam.reject.RejectReason;

/** The content of an archive is damaged. Carries no stack trace: it is an answer, not a failure. */
final class Damage extends IOException {
  private static final long serialVersionUID = 1L;

  private final RejectReason reason;

  Damage(RejectReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  static Damage corrupt(String detail) {
    return new Damage(RejectReason.CORRUPT_ARCHIVE, detail);
  }

  static Damage truncated(String detail) {
    return new Damage(RejectReason.TRUNCATED_ARCHIVE, detail);
  }

  /** Makes a damage of whatever a library threw over some content; a failing channel is none. */
  static Damage of(Throwable thrown) {
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
  static String shortened(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }

  RejectReason reason() {
    return reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
