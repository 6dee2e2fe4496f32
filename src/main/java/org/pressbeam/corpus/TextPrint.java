package org.pressbeam.corpus;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pressbeam.corpus.CorpusRules.Rule;

/**
 * The text of an article, without what recurs, as far as copies of it are looked for.
 *
 * @param origin where and when it appeared
 * @param text hash over its blocks
 * @param words how many it has
 * @param sketch a sample of it
 */
public record TextPrint(Origin origin, long text, int words, Sketch sketch) {

  /** Returns the print of an article's text without appeals and some other blocks. */
  static TextPrint of(Fingerprint article, Set<Long> dropped) {
    List<BlockPrint> blocks = article.blocks();
    boolean[] gone = new boolean[blocks.size()];
    long hash = 0;
    int words = 0;
    int shingles = 0;
    for (int i = 0; i < gone.length; i++) {
      BlockPrint block = blocks.get(i);
      gone[i] = block.nature() == Nature.APPEAL || dropped.contains(block.hash());
      if (!gone[i]) {
        hash = Words.pair(hash, block.hash());
        words += block.words();
        shingles += block.shingles();
      }
    }
    Sketch sketch = article.sketch().without(i -> i < gone.length && gone[i], shingles);
    return new TextPrint(article.origin(), hash, words, sketch);
  }

  /**
   * Returns the keys under which the text must meet others that are like it: any text that may be
   * its copy has one of them, but for a chance of one in eighty where they share two thirds of
   * their shingles. Keys from the sketch are positive, that of a text without any is negative.
   */
  public Set<Long> keys() {
    Set<Long> keys = new TreeSet<>();
    for (int bin = 0; bin < Sketch.KEYS; bin++) {
      Long key = sketch.key(bin);
      if (key != null) {
        keys.add(key);
      }
    }
    if (keys.isEmpty()) {
      keys.add(text | Long.MIN_VALUE);
    }
    return keys;
  }

  /** Says whether both are one text, of some length. */
  boolean equalText(TextPrint other, CorpusRules rules) {
    return text == other.text && words >= rules.value(Rule.LEAST_WORDS);
  }

  /** Says whether one is a copy of the other, cut or edited. */
  boolean isCopy(TextPrint other, CorpusRules rules) {
    return equalText(other, rules)
        || (isLong(rules)
            && other.isLong(rules)
            && sketch.likeness(other.sketch) >= rules.share(Rule.COPY_PERCENT)
            && sketch.containment(other.sketch) >= rules.share(Rule.COPY_CONTAINED_PERCENT));
  }

  /** Says whether both are versions of one article of an outlet. */
  boolean isVersion(TextPrint other, CorpusRules rules) {
    return equalText(other, rules)
        || (isLong(rules)
            && other.isLong(rules)
            && origin.within(rules.value(Rule.VERSION_DAYS), other.origin)
            && sketch.likeness(other.sketch) >= rules.share(Rule.VERSION_PERCENT));
  }

  private boolean isLong(CorpusRules rules) {
    return words >= rules.value(Rule.LEAST_WORDS);
  }

  /** Writes the print, its outlet first. */
  public void write(DataOutputStream out) throws IOException {
    PrintBytes.writeText(origin.outlet(), out);
    PrintBytes.writeOrigin(origin, out);
    out.writeLong(text);
    PrintBytes.writeNumber(words, out);
    sketch.writeBare(out);
  }

  /** Reads what {@link #write} wrote. */
  public static TextPrint read(DataInputStream in) throws IOException {
    Origin origin = PrintBytes.readOrigin(PrintBytes.readText(in), in);
    return new TextPrint(origin, in.readLong(), PrintBytes.readNumber(in), Sketch.readBare(in));
  }
}
