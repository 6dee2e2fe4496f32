package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.ADVERB;
import static org.pressbeam.attribution.WordClass.FEMALE;
import static org.pressbeam.attribution.WordClass.FIRST;
import static org.pressbeam.attribution.WordClass.MALE;
import static org.pressbeam.attribution.WordClass.PREPOSITION;
import static org.pressbeam.attribution.WordClass.SUBORDINATOR;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.NounPhrases.Range;
import org.pressbeam.attribution.StanceAttributor.Roles;
import org.pressbeam.attribution.StanceContext.Found;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.match.Mention;

/**
 * Source and target of a stance that is a noun, and the target of a label.
 *
 * <p>Rules for a noun: the source is its possessor (Iran's threats, his threats), else the actor
 * right before it (Iranian threats), else that behind "by", else that behind "from", else the
 * subject of the verb whose object it is (issued a warning) or, behind "in a", that of the sentence
 * (In a warning to Iran, Trump said). The target is the first actor behind of, against, to, on, at,
 * towards, over, about or for.
 *
 * <p>Rules for a label: who speaks is the source, nobody if the outlet does. The target is the
 * possessor, the actor right before the label, or the one behind of, by or in; else the subject of
 * the clause.
 */
final class NounFrame {
  private static final int REACH = 8;
  private static final int BEFORE = 5;

  private NounFrame() {}

  /**
   * Says whether a word that may be a verb is a noun where it stands: behind an article, a
   * possessive or a preposition, with an adjective between or not.
   */
  static boolean isNoun(Period period, int head) {
    String word = period.at(head).lower();
    int before = head - 1;
    boolean adjective =
        period.isWord(before)
            && period.at(before).classes() == 0
            && !period.isCapitalised(before)
            && !period.at(before).lower().endsWith("s")
            && !ending(period, before);
    if (adjective && !word.endsWith("ed")) {
      before--;
      if (CueClause.isFinite(period, before)) {
        return true;
      }
    }
    boolean opens =
        (period.is(before, WordClass.DETERMINER) && !period.is(before, "that"))
            || period.isPossessive(before)
            || (period.is(before, PREPOSITION) && !period.is(before, "to"));
    boolean gerund = word.endsWith("ing") && period.is(before, PREPOSITION);
    return opens && !gerund && !word.endsWith("ed");
  }

  static Roles roles(StanceContext context) {
    Found found = sources(context);
    List<Actor> targets =
        behind(
            context,
            List.of(
                "of", "against", "to", "on", "at", "toward", "towards", "over", "about", "for",
                "with"));
    if (targets.isEmpty() && (found.actors().isEmpty() || found.rule() != StanceRule.NOUN_FROM)) {
      targets = behind(context, List.of("from"));
    }
    Found taken = found.actors().isEmpty() ? governing(context) : found;
    return new Roles(taken.actors(), targets, taken.rule());
  }

  private static Found sources(StanceContext context) {
    List<Actor> sources = owner(context);
    if (!sources.isEmpty()) {
      return new Found(sources, StanceRule.POSSESSOR);
    }
    sources = behind(context, List.of("by"));
    return sources.isEmpty()
        ? new Found(behind(context, List.of("from")), StanceRule.NOUN_FROM)
        : new Found(sources, StanceRule.NOUN_BY);
  }

  static Roles labelled(StanceContext context) {
    Found voiced = context.voiced();
    List<Actor> targets = owner(context);
    if (targets.isEmpty()) {
      targets = behind(context, List.of("of", "by", "in"));
    }
    if (targets.isEmpty()) {
      targets = carrier(context);
    }
    return new Roles(voiced.actors(), targets, voiced.rule());
  }

  /** The actor that a label sticks to: named right behind it, else the subject of its clause. */
  private static List<Actor> carrier(StanceContext context) {
    Period period = context.period();
    for (int i = context.end(); i < context.end() + BEFORE; i++) {
      Mention mention = period.at(i).mention();
      if (mention != null && Heads.isPerson(mention)) {
        return List.of(mention.actor());
      }
      if (mention == null && (!period.isWord(i) || period.at(i).classes() != 0)) {
        break;
      }
    }
    int start = clauseStart(context);
    Range subject = CueClause.mainSubject(period, context.head(), start);
    return subject == null ? List.of() : context.actors(subject, null);
  }

  /** Returns where the clause of a phrase begins: behind "that", a semicolon or a conjunction. */
  private static int clauseStart(StanceContext context) {
    Period period = context.period();
    for (int i = context.head() - 1; i > 0; i--) {
      if (period.is(i, ";") || period.is(i, "that") || context.head() - i > 40) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The possessor, or the actor right before the noun. */
  private static List<Actor> owner(StanceContext context) {
    Period period = context.period();
    for (int i = context.head() - 1; i >= Math.max(0, context.head() - BEFORE); i--) {
      Mention mention = period.at(i).mention();
      if (mention != null) {
        return List.of(mention.actor());
      }
      if (period.isPossessive(i)) {
        continue;
      }
      if (period.is(i, WordClass.POSSESSIVE)) {
        boolean person = period.is(i, MALE) || period.is(i, FEMALE) || period.is(i, FIRST);
        return person ? possessor(context, i) : List.of();
      }
      boolean border =
          !period.isWord(i)
              || period.is(i, PREPOSITION)
              || period.is(i, SUBORDINATOR)
              || period.is(i, WordClass.DETERMINER)
              || period.is(i, WordClass.CONJUNCTION)
              || CueClause.isFinite(period, i);
      if (border) {
        return List.of();
      }
    }
    return List.of();
  }

  private static List<Actor> possessor(StanceContext context, int i) {
    return context.actors(new Range(i, i + 1), null);
  }

  /** The actors of the phrase behind the first of some prepositions that stands in reach. */
  private static List<Actor> behind(StanceContext context, List<String> prepositions) {
    Period period = context.period();
    int limit = Math.min(period.size(), context.end() + REACH);
    // The preposition may be the phrase's own: "talks with", "threats by".
    for (int i = context.head() + 1; i < limit; i++) {
      if (i >= context.end() && border(period, i)) {
        return List.of();
      }
      if (!prepositions.contains(period.at(i).lower())) {
        continue;
      }
      Range range = NounPhrases.after(period, i + 1, period.size());
      List<Actor> actors = range == null ? List.of() : context.actorsOrModifier(range, null);
      if (!actors.isEmpty()) {
        return actors;
      }
      if (period.is(i, "to")) {
        // "threats to strike Iran": the object of an infinitive
        List<Actor> objects = VerbFrame.following(context, i + 1);
        if (!objects.isEmpty()) {
          return objects;
        }
      }
    }
    return List.of();
  }

  private static boolean border(Period period, int i) {
    return period.isMark(i)
        || period.isQuotation(i)
        || period.is(i, "that")
        || period.is(i, SUBORDINATOR)
        || CueClause.isFinite(period, i);
  }

  /** The subject of the verb whose object the noun is; behind "In a …" that of the sentence. */
  private static Found governing(StanceContext context) {
    Period period = context.period();
    int i = context.head() - 1;
    List<Integer> passed = new ArrayList<>();
    while (i >= 0 && passed.size() < 3 && isModifier(period, i)) {
      passed.add(i);
      i--;
    }
    Range subject = null;
    StanceRule rule = StanceRule.NOUN_OBJECT;
    if (period.is(i, "in") || period.is(i, "with")) {
      rule = StanceRule.NOUN_OPENING;
      int comma = context.end();
      int limit = Math.min(period.size(), comma + 2 * REACH);
      while (comma < limit && !period.is(comma, ",")) {
        comma++;
      }
      boolean opens = i == 0 && period.is(comma, ",");
      subject =
          opens
              ? NounPhrases.after(period, comma + 1, period.size())
              : CueClause.mainSubject(period, i, 0);
    } else if (CueClause.isFinite(period, i) || ending(period, i)) {
      subject = subjectOf(period, i);
    }
    List<Actor> actors = subject == null ? List.of() : context.actors(subject, null);
    return new Found(actors, actors.isEmpty() ? StanceRule.NOUN_ALONE : rule);
  }

  private static boolean ending(Period period, int i) {
    String word = period.at(i).lower();
    return word.endsWith("ed") || word.endsWith("ing");
  }

  private static @Nullable Range subjectOf(Period period, int verb) {
    int group = verb;
    while (group > 0
        && (period.is(group - 1, WordClass.HAVE)
            || period.is(group - 1, WordClass.AUXILIARY)
            || period.is(group - 1, WordClass.BE)
            || period.is(group - 1, ADVERB))) {
      group--;
    }
    Range subject = NounPhrases.before(period, group, 0);
    // "confirmed readiness to undertake mediation": what stands before the verb need be no subject.
    return subject != null && !Heads.of(period, subject).isEmpty()
        ? subject
        : CueClause.mainSubject(period, verb, 0);
  }

  private static boolean isModifier(Period period, int i) {
    return period.is(i, WordClass.DETERMINER)
        || (period.isWord(i)
            && period.at(i).classes() == 0
            && !CueClause.isFinite(period, i)
            && !ending(period, i));
  }
}
