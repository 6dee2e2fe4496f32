package org.pressbeam.lexicon;

/** Whether the characters {@code *} and {@code ?} of an entry stand for others. */
public enum Wildcards {
  /** Every character stands for itself. */
  NONE,
  /**
   * {@code *} stands for any letters and digits of a word or none, {@code ?} for one; {@code *}
   * alone for any word. Case does not count.
   */
  GLOB
}
