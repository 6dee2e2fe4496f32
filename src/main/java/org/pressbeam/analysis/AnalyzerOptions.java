package org.pressbeam.analysis;

import java.io.Serializable;

/**
 * What a run decides about analysis.
 *
 * @param metonyms whether places and buildings count that stand for governments
 */
public record AnalyzerOptions(Metonyms metonyms) implements Serializable {

  /** What becomes of a place or building that stands for a government. */
  public enum Metonyms {
    /** It is a mention of the government. */
    COUNTED,
    /** It is no mention. */
    IGNORED
  }

  /** Returns the options of a run without options: metonyms are counted. */
  public static AnalyzerOptions defaults() {
    return new AnalyzerOptions(Metonyms.COUNTED);
  }
}
