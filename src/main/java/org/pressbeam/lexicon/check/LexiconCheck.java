package org.pressbeam.lexicon.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.Remark;

/** Looks through a lexicon for what its author should know. */
public final class LexiconCheck {
  private LexiconCheck() {}

  /**
   * Returns what is wrong with a lexicon, in the order of its files: entries that could not be
   * read, that stand there twice or belong to several actors, that can never match, whose dates
   * overlap, that read like common words, and countries without demonym or its plural.
   */
  public static List<Remark> findings(LexiconReading reading) {
    List<Remark> findings = new ArrayList<>(reading.remarks());
    findings.addAll(reading.notes());
    new NameCheck(findings).check(reading.names());
    new PhraseCheck(findings).check(reading.phrases());
    new DemonymCheck(findings).check(reading);
    findings.sort(Comparator.naturalOrder());
    return findings;
  }
}
