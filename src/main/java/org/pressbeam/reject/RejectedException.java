package org.pressbeam.reject;

/**
 * Says that one record cannot be used, and why. It carries no stack trace: it is an answer, not a
 * failure.
 */
public final class RejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RejectReason reason;

  /**
   * Rejects a record.
   *
   * @param reason the fixed reason
   * @param detail one line for a person: what was found, what was expected
   */
  public RejectedException(RejectReason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  /** Returns the fixed reason. */
  public RejectReason reason() {
    return reason;
  }

  /** Returns one line for a person. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
