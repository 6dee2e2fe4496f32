package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.ADVERB;
import static org.pressbeam.attribution.WordClass.AUXILIARY;
import static org.pressbeam.attribution.WordClass.BE;
import static org.pressbeam.attribution.WordClass.CONJUNCTION;
import static org.pressbeam.attribution.WordClass.DETERMINER;
import static org.pressbeam.attribution.WordClass.DOCUMENT;
import static org.pressbeam.attribution.WordClass.HAVE;
import static org.pressbeam.attribution.WordClass.NEGATION;
import static org.pressbeam.attribution.WordClass.PLURAL;
import static org.pressbeam.attribution.WordClass.PREPOSITION;
import static org.pressbeam.attribution.WordClass.RELATIVE;
import static org.pressbeam.attribution.WordClass.SUBJECT;
import static org.pressbeam.attribution.WordClass.SUBORDINATOR;
import static org.pressbeam.attribution.WordClass.SURVEY;
import static org.pressbeam.attribution.WordClass.VERB;

import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.Cue.Form;
import org.pressbeam.attribution.Cue.Trait;
import org.pressbeam.attribution.NounPhrases.Range;

/**
 * A verb that attributes, with its subject, in a period.
 *
 * @param period where it stands
 * @param from first piece of subject and verb together
 * @param verb the piece that is the verb
 * @param to piece behind subject and verb
 * @param subject the pieces that name the subject; null if there are none
 * @param cue the verb
 * @param place where the subject stands
 */
record CueClause(
    Period period, int from, int verb, int to, @Nullable Range subject, Cue cue, Place place) {

  /** Where the subject of a verb stands. */
  enum Place {
    /** X said. */
    BEFORE,
    /** said X. */
    AFTER,
    /** He nodded and said; …, saying: the subject is that of another verb. */
    ELSEWHERE
  }

  /** X, |who said …. */
  boolean isRelative() {
    return place == Place.ELSEWHERE && period.is(from - 1, RELATIVE);
  }

  private static final int MAX_GROUP = 5;

  /** How far back the main clause of a participle is looked for. */
  private static final int MAX_CLAUSE = 100;

  /**
   * Reads the clause around a verb. Passives ("was told"), infinitives ("refused to say") and forms
   * that are more likely nouns ("the report on") are none.
   *
   * @param floor first piece that may belong to it
   * @param heading whether words are capitalised by the style of headlines
   */
  static @Nullable CueClause at(Period period, int verb, int floor, boolean heading) {
    Cue cue = period.isWord(verb) ? period.at(verb).cue() : null;
    if (cue == null || period.isPossessive(verb + 1)) {
      return null;
    }
    if (period.isCapitalised(verb) && verb > 0 && !heading) {
      return null;
    }
    int group = groupStart(period, verb, floor);
    if (isAsked(period, group, verb)) {
      return new CueClause(period, group, verb, verb + 1, null, cue, Place.ELSEWHERE);
    }
    if (!Agreement.formFits(period, group, verb, cue)) {
      return null;
    }
    if (cue.form() == Form.ING && !period.is(verb - 1, BE) && !hasBe(period, group, verb)) {
      return participial(period, verb, cue);
    }
    group = beforeParenthesis(period, group);
    CueClause inverted = inverted(period, verb, floor, cue);
    if (inverted != null) {
      return inverted;
    }
    if (period.is(group - 1, RELATIVE) && group - 1 > floor) {
      return relative(period, group, verb, floor, cue);
    }
    Range subject = NounPhrases.before(period, group, floor);
    if (subject != null && Agreement.subjectFits(period, subject, group, verb, cue)) {
      return new CueClause(period, subject.from(), verb, verb + 1, subject, cue, Place.BEFORE);
    }
    if (subject == null && coordinated(period, group)) {
      Range main = mainSubject(period, group, 0);
      if (main != null) {
        return new CueClause(period, group, verb, verb + 1, main, cue, Place.ELSEWHERE);
      }
    }
    return null;
  }

  /** |Asked whether …, he said; when asked about …; was asked …: nobody says who asked. */
  private static boolean isAsked(Period period, int group, int verb) {
    if (!period.is(verb, "asked")) {
      return false;
    }
    boolean opens = verb == 0 || period.is(verb - 1, "when") || period.is(verb - 1, "if");
    boolean passive = hasBe(period, group, verb);
    return (opens || passive) && !period.is(verb + 1, "by");
  }

  /** X, |though, said; X, |for his part, said. */
  private static int beforeParenthesis(Period period, int group) {
    if (!period.is(group - 1, ",")) {
      return group;
    }
    for (int i = group - 2; i >= Math.max(1, group - 7); i--) {
      if (period.is(i, ",")) {
        boolean word = i == group - 3 && (period.is(i + 1, ADVERB) || period.is(i + 1, "though"));
        boolean phrase = period.is(i + 1, PREPOSITION) && i < group - 3;
        return word || phrase ? i : group;
      }
    }
    return group;
  }

  /** X, who said …: the subject is what the pronoun stands for. */
  private static @Nullable CueClause relative(
      Period period, int group, int verb, int floor, Cue cue) {
    int end = group - 1;
    if (period.is(end - 1, ",")) {
      end--;
    }
    Range subject = NounPhrases.before(period, end, floor);
    boolean plural =
        subject != null
            && (Agreement.isPluralNoun(period, subject.to() - 1)
                || period.is(subject.to() - 1, PLURAL)
                || period.is(subject.to() - 1, "those"));
    if (subject == null || (cue.form() == Form.BASE && group == verb && !plural)) {
      return null;
    }
    return new CueClause(period, group, verb, verb + 1, subject, cue, Place.ELSEWHERE);
  }

  /**
   * Returns the first piece of the verb group: auxiliaries, negations and adverbs before the verb.
   */
  private static int groupStart(Period period, int verb, int floor) {
    int group = verb;
    if (wentOnTo(period, verb)) {
      group = verb - 3;
    }
    Cue cue = period.at(verb).cue();
    if (cue != null && cue.has(Trait.ADJECTIVE) && period.is(verb - 1, "made")) {
      group--;
    }
    while (group > floor
        && verb - group < MAX_GROUP + 3
        && (period.is(group - 1, HAVE)
            || period.is(group - 1, AUXILIARY)
            || period.is(group - 1, BE)
            || (period.is(group - 1, NEGATION) && !period.is(group - 1, CONJUNCTION))
            || isAdverb(period, group - 1)
            || (period.is(group - 1, "'s") && group < verb))) {
      group--;
    }
    // An adverb that opens the sentence or follows a comma is no part of the group.
    return group;
  }

  private static boolean isAdverb(Period period, int i) {
    if (period.is(i, ADVERB)) {
      return true;
    }
    String word = period.at(i).lower();
    return word.length() > 4 && word.endsWith("ly") && !period.isCapitalised(i);
  }

  static boolean wentOnTo(Period period, int verb) {
    return period.is(verb - 1, "to")
        && period.is(verb - 2, "on")
        && (period.is(verb - 3, "went") || period.is(verb - 3, "goes"));
  }

  static boolean hasBe(Period period, int group, int verb) {
    for (int i = group; i < verb; i++) {
      if (period.is(i, BE) || period.is(i, "'s") || period.is(i, "'re") || period.is(i, "'m")) {
        return true;
      }
    }
    return false;
  }

  /** “…,” said X: what stands before must be a quotation or end with a comma. */
  private static @Nullable CueClause inverted(Period period, int verb, int floor, Cue cue) {
    if (!cue.has(Trait.INVERT) || cue.form() == Form.BASE || (verb == floor && verb > 0)) {
      return null;
    }
    int before = verb - 1;
    boolean open =
        verb == 0 || period.isQuotation(before) || period.is(before, ",") || period.isDash(before);
    if (!open || period.is(verb + 1, ",")) {
      return null;
    }
    Range subject = NounPhrases.after(period, verb + 1, period.size());
    if (subject == null || period.is(verb + 1, WordClass.OBJECT) || period.is(verb + 1, "that")) {
      return null;
    }
    boolean pronoun = period.is(subject.from(), SUBJECT) && subject.to() - subject.from() == 1;
    boolean clauseFollows =
        period.is(subject.to(), BE)
            || period.is(subject.to(), AUXILIARY)
            || period.is(subject.to(), HAVE)
            || period.is(subject.to(), VERB)
            || period.at(subject.to()).lower().startsWith("'")
            || (pronoun && period.isWord(subject.to()));
    if (clauseFollows || (!period.isQuotation(before) && apposedTo(period, verb, floor))) {
      return null;
    }
    return new CueClause(period, verb, verb, subject.to(), subject, cue, Place.AFTER);
  }

  /** a letter |urging …; with ten voters |saying …. */
  private static boolean speaksInParticiple(Period period, Range beside) {
    int head = Agreement.head(period, beside);
    return period.is(head, DOCUMENT)
        || period.is(head, SURVEY)
        || period.is(beside.from() - 1, "with");
  }

  /** "Peskov, a spokesman, said the road …": all that stands before is one noun phrase. */
  private static boolean apposedTo(Period period, int verb, int floor) {
    Range subject = NounPhrases.before(period, verb, floor);
    if (subject == null || !period.is(verb - 1, ",")) {
      return false;
    }
    int from = floor;
    while (from < subject.from()
        && (!period.isWord(from)
            || period.is(from, CONJUNCTION)
            || period.is(from, ADVERB)
            || period.is(from, SUBORDINATOR))) {
      from++;
    }
    return from == subject.from();
  }

  /** …, saying: the subject is that of the clause before. */
  private static @Nullable CueClause participial(Period period, int verb, Cue cue) {
    boolean noun = period.is(verb - 1, DETERMINER) || period.is(verb - 1, PREPOSITION);
    if (noun && !period.is(verb - 1, "after") && !period.is(verb - 1, "before")) {
      return null;
    }
    Range beside = NounPhrases.before(period, verb, 0);
    if (beside != null && speaksInParticiple(period, beside)) {
      return new CueClause(period, verb, verb, verb + 1, beside, cue, Place.ELSEWHERE);
    }
    boolean apart =
        verb == 0
            || period.isMark(verb - 1)
            || period.isQuotation(verb - 1)
            || period.is(verb - 1, CONJUNCTION)
            || period.is(verb - 1, "while")
            || isAdverb(period, verb - 1)
            || period.is(verb, "saying")
            || period.is(verb, "calling");
    if (!apart) {
      return null;
    }
    Range subject = mainSubject(period, verb, 0);
    if (subject == null && verb > 1) {
      return null;
    }
    return new CueClause(period, verb, verb, verb + 1, subject, cue, Place.ELSEWHERE);
  }

  private static boolean coordinated(Period period, int group) {
    return period.is(group - 1, "and")
        || period.is(group - 1, "but")
        || period.is(group - 1, "then")
        || period.is(group - 1, "or");
  }

  /** Returns the subject of the first verb before a piece: that of the main clause, mostly. */
  static @Nullable Range mainSubject(Period period, int before, int floor) {
    for (int i = Math.max(floor, before - MAX_CLAUSE); i < before; i++) {
      if (!isFinite(period, i) && !isPast(period, i)) {
        continue;
      }
      int start = groupStart(period, i, floor);
      Range subject = NounPhrases.before(period, start, floor);
      if (subject != null) {
        return subject;
      }
      Cue cue = period.at(i).cue();
      if (cue != null && cue.has(Trait.INVERT) && period.isQuotation(i - 1)) {
        return NounPhrases.after(period, i + 1, before);
      }
    }
    return null;
  }

  /** Says whether a piece may be the past of a verb behind a noun: "the parents |stiffened". */
  private static boolean isPast(Period period, int i) {
    String word = period.at(i).lower();
    return word.length() > 4
        && word.endsWith("ed")
        && !period.isCapitalised(i)
        && period.isWord(i - 1)
        && period.at(i - 1).classes() == 0
        && !period.is(i + 1, "by");
  }

  /** Says whether a piece looks like the finite verb of a clause. */
  static boolean isFinite(Period period, int i) {
    if (!period.isWord(i) || period.isCapitalised(i)) {
      return false;
    }
    if (period.is(i, BE) || period.is(i, HAVE) || period.is(i, AUXILIARY)) {
      return true;
    }
    if (period.is(i - 1, DETERMINER) || period.is(i - 1, PREPOSITION)) {
      return false;
    }
    if (period.is(i, VERB)) {
      return true;
    }
    Cue cue = period.at(i).cue();
    if (cue != null) {
      return cue.form() == Form.PAST || (cue.form() == Form.THIRD && !cue.has(Trait.NOUN));
    }
    String word = period.at(i).lower();
    return word.length() > 4
        && word.endsWith("ed")
        && !period.isPossessive(i - 1)
        && !period.is(i - 1, RELATIVE)
        && (period.isCapitalised(i - 1)
            || period.is(i - 1, SUBJECT)
            || period.is(i - 1, ADVERB)
            || period.isMark(i - 1));
  }
}
