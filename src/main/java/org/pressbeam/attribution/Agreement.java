package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.AGENT;
import static org.pressbeam.attribution.WordClass.AUXILIARY;
import static org.pressbeam.attribution.WordClass.DETERMINER;
import static org.pressbeam.attribution.WordClass.DOCUMENT;
import static org.pressbeam.attribution.WordClass.HAVE;
import static org.pressbeam.attribution.WordClass.PLURAL;
import static org.pressbeam.attribution.WordClass.PREPOSITION;
import static org.pressbeam.attribution.WordClass.SUBJECT;
import static org.pressbeam.attribution.WordClass.SURVEY;

import org.pressbeam.attribution.Cue.Form;
import org.pressbeam.attribution.Cue.Trait;
import org.pressbeam.attribution.NounPhrases.Range;

/** Tells whether the form of a verb of saying fits the words before it and its subject. */
final class Agreement {
  private Agreement() {}

  static boolean formFits(Period period, int group, int verb, Cue cue) {
    boolean be = CueClause.hasBe(period, group, verb);
    boolean have = false;
    boolean helped = false;
    for (int i = group; i < verb; i++) {
      have |= period.is(i, HAVE) || period.is(i, "'s") || period.is(i, "'ve");
      helped |= period.is(i, AUXILIARY);
    }
    if (cue.has(Trait.ADJECTIVE) && (be || period.is(verb - 1, "made"))) {
      return true;
    }
    return switch (cue.form()) {
      case ADJECTIVE -> false;
      case PARTICIPLE -> have && !be;
      case PAST -> !(be && !have) && !(be && have && period.is(verb - 1, "been"));
      case BASE ->
          helped
              || CueClause.wentOnTo(period, verb)
              || (!period.is(verb - 1, "to")
                  && !period.isPossessive(verb - 1)
                  && (!period.is(verb - 1, DETERMINER) || period.is(verb - 1, PLURAL))
                  && !period.is(verb - 1, PREPOSITION));
      case THIRD -> !helped && !be && !period.is(verb - 1, DETERMINER);
      case ING -> true;
    };
  }

  /** Says whether a phrase can be the subject of this form, and is no part of something else. */
  static boolean subjectFits(Period period, Range subject, int group, int verb, Cue cue) {
    int last = subject.to() - 1;
    boolean helped = group < verb;
    if (period.is(subject.from() - 1, "to") && cue.form() == Form.BASE) {
      return false;
    }
    if (cue.form() == Form.BASE && !helped) {
      boolean plural =
          (period.is(last, SUBJECT) && !period.is(last, "he") && !period.is(last, "she"))
              || (isPluralNoun(period, head(period, subject))
                  && (!cue.has(Trait.NOUN) || subject.from() == 0 || period.is(verb + 1, "that")))
              || period.is(last, PLURAL)
              || isCoordinated(period, subject)
              || period.is(last, "%")
              || period.is(last, "percent")
              || (cue.has(Trait.CLAUSE)
                  && cue.has(Trait.INVERT)
                  && (period.is(verb + 1, "that") || period.is(verb + 1, SUBJECT)));
      return plural && !period.is(last, "it");
    }
    boolean known =
        period.is(last, SUBJECT)
            || period.at(last).mention() != null
            || period.isCapitalised(last)
            || period.is(last, ")")
            || period.is(last, AGENT)
            || period.is(last, DOCUMENT)
            || period.is(last, SURVEY);
    if (cue.has(Trait.NOUN) && cue.form() == Form.THIRD) {
      return known
          || period.is(verb + 1, "that")
          || period.isQuotation(verb + 1)
          || period.isQuotation(subject.from() - 1);
    }
    if (cue.has(Trait.OBJECT) && !cue.has(Trait.CLAUSE) && cue.form() == Form.PAST) {
      // "a book called", "the man accused of": a participle behind a noun
      boolean reduced =
          (period.is(verb + 1, "of") && !cue.prepositions().contains("of"))
              || period.is(verb + 1, "by")
              || period.is(verb + 1, "as")
              || (period.isQuotation(verb + 1) && !known);
      return !reduced;
    }
    return true;
  }

  /** The last piece of a phrase before its first preposition: |tallies by the group. */
  static int head(Period period, Range phrase) {
    for (int i = phrase.from() + 1; i < phrase.to(); i++) {
      if (period.is(i, PREPOSITION)) {
        return i - 1;
      }
    }
    return phrase.to() - 1;
  }

  static boolean isPluralNoun(Period period, int i) {
    return period.at(i).lower().endsWith("s") && !period.isPossessive(i);
  }

  private static boolean isCoordinated(Period period, Range subject) {
    for (int i = subject.from() + 1; i < subject.to(); i++) {
      if (period.is(i, "and")) {
        return true;
      }
    }
    return false;
  }
}
