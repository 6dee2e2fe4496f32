package org.pressbeam.report.evidence;

/** Whether marks are colours, for a terminal, or brackets. */
public enum Paint {
  /** Colours and styles of ANSI terminals. */
  COLOURED,
  /** Nothing but characters. */
  PLAIN;

  private static final char ESCAPE = '\u001b';

  /** Returns a printable text in a style, which is given as the numbers of ANSI; plain as it is. */
  public String of(String style, String text) {
    return this == PLAIN || style.isEmpty() ? text : on(style) + text + off();
  }

  /** Returns what begins a style. */
  static String on(String style) {
    return ESCAPE + "[" + style + "m";
  }

  /** Returns what ends all styles. */
  static String off() {
    return ESCAPE + "[0m";
  }
}
