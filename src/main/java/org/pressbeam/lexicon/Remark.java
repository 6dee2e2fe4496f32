package org.pressbeam.lexicon;

/**
 * Something a reader should know about a place in a lexicon file; printed as {@code
 * file:line:column: text}.
 *
 * @param place where it stands
 * @param text what it is, in one line
 */
public record Remark(Place place, String text) implements Comparable<Remark> {

  /** Puts the text on one line. */
  public Remark {
    text = text.replaceAll("\\s+", " ").strip();
  }

  /** Returns a text that a message can hold: at most 60 characters. */
  public static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  /** Compares by place only, so that remarks about one place keep the order in which they came. */
  @Override
  public int compareTo(Remark other) {
    return place.compareTo(other.place);
  }

  @Override
  public String toString() {
    return place + ": " + text;
  }
}
