package org.pressbeam.attribution;

/** Whose words the reader hears. */
public enum Voice {
  /** The newsroom's own. */
  OUTLET("outlet"),
  /** Inside an attributed statement without quotation marks. */
  REPORTED("reported"),
  /** Inside quotation marks that are attributed to somebody. */
  QUOTED("quoted");

  private final String code;

  Voice(String code) {
    this.code = code;
  }

  /** Returns the value of the column {@code voice}. */
  public String code() {
    return code;
  }
}
