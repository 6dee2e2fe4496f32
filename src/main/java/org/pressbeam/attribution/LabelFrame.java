package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.ADVERB;
import static org.pressbeam.attribution.WordClass.BE;
import static org.pressbeam.attribution.WordClass.BEARING;
import static org.pressbeam.attribution.WordClass.COORDINATOR;
import static org.pressbeam.attribution.WordClass.DETERMINER;
import static org.pressbeam.attribution.WordClass.FIRST;
import static org.pressbeam.attribution.WordClass.LINK;
import static org.pressbeam.attribution.WordClass.NAMING;
import static org.pressbeam.attribution.WordClass.OBJECT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.NounPhrases.Range;
import org.pressbeam.attribution.StanceAttributor.Roles;
import org.pressbeam.attribution.StanceContext.Found;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.match.Mention;

/**
 * Target of a word or phrase that is said of somebody: "Y's brutal crackdown", "the disgraced Y".
 *
 * <p>Rules: who speaks is the source, nobody if the outlet does. The target is the possessor, the
 * actor right before the label, or the one behind of, by or in; else the one named right behind it;
 * else the subject of the clause. An entry that needs its target has it as its possessor only where
 * no other noun follows, and as its subject only where the label is its predicate ("Y is corrupt",
 * "Y seems a liar"), its apposition ("Y, a liar,") or what somebody calls it, who is the source
 * then ("X called Y a liar").
 */
final class LabelFrame {
  private static final int BEHIND = 5;
  private static final int MODIFIERS = 5;
  private static final int MAX_CLAUSE = 40;

  private LabelFrame() {}

  static Roles roles(StanceContext context) {
    Roles naming = context.bound() ? naming(context, context.head() - 1) : null;
    if (naming != null) {
      return naming;
    }
    Found voiced = context.voiced();
    List<Actor> targets = context.bound() ? possessor(context) : NounFrame.owner(context);
    if (targets.isEmpty()) {
      targets = context.bound() ? rightBehind(context) : behind(context);
    }
    if (targets.isEmpty()) {
      targets = named(context);
    }
    if (targets.isEmpty() && context.bound()) {
      return predicated(context);
    }
    if (targets.isEmpty()) {
      Range subject = CueClause.mainSubject(context.period(), context.head(), clauseStart(context));
      targets = subject == null ? List.of() : context.actors(subject, null);
    }
    return new Roles(voiced.actors(), targets, voiced.rule());
  }

  /** "|Iran's grave failure", not "Japan's elegant cuisine", in which the cuisine is praised. */
  private static List<Actor> possessor(StanceContext context) {
    Period period = context.period();
    if (isPlain(period, context.end())) {
      return List.of();
    }
    for (int i = context.head() - 1; i >= Math.max(0, context.head() - MODIFIERS); i--) {
      if (period.isPossessive(i) || period.is(i, WordClass.POSSESSIVE)) {
        return NounFrame.owner(context);
      }
      if (!isPlain(period, i) && !period.is(i, ADVERB)) {
        return List.of();
      }
    }
    return List.of();
  }

  private static List<Actor> behind(StanceContext context) {
    return NounFrame.behind(context, List.of("of", "by", "in"));
  }

  /** "failure of |Iran", "lies by |Iran", and what the phrase's own preposition governs. */
  private static List<Actor> rightBehind(StanceContext context) {
    Period period = context.period();
    int end = context.end();
    int start = end;
    if (!period.is(end - 1, WordClass.PREPOSITION)) {
      boolean source = period.is(start, "of") || period.is(start, "by") || period.is(start, "from");
      start = source ? start : by(period, start);
      if (start < 0) {
        return List.of();
      }
      start++;
    }
    Range range = NounPhrases.after(period, start, period.size());
    return range == null ? List.of() : context.actors(range, null);
  }

  /** "inappropriate behaviour at work |by Iran"; -1 if a verb or mark stands before. */
  private static int by(Period period, int from) {
    for (int i = from; i < Math.min(period.size(), from + BEHIND); i++) {
      if (period.is(i, "by")) {
        return i;
      }
      if (!period.isWord(i) || CueClause.isFinite(period, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** The actor named right behind a label: "disgraced former president |Maduro". */
  private static List<Actor> named(StanceContext context) {
    Period period = context.period();
    for (int i = context.end(); i < context.end() + BEHIND; i++) {
      Mention mention = period.at(i).mention();
      // "insufficient |German skills": a name that modifies a noun is not what the label is said
      // of.
      boolean adjacent =
          context.bound() && i == context.end() && !isPlain(period, period.endOfMention(i));
      if (mention != null && (adjacent || Heads.isPerson(mention))) {
        return List.of(mention.actor());
      }
      if (mention == null && (!period.isWord(i) || period.at(i).classes() != 0)) {
        break;
      }
    }
    return List.of();
  }

  /** Returns where the clause of a phrase begins: behind "that", a semicolon or a conjunction. */
  private static int clauseStart(StanceContext context) {
    Period period = context.period();
    for (int i = context.head() - 1; i > 0; i--) {
      if (period.is(i, ";") || period.is(i, "that") || context.head() - i > MAX_CLAUSE) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Roles predicated(StanceContext context) {
    Period period = context.period();
    Found voiced = context.voiced();
    int verb = context.head() - 1;
    int floor = Math.max(0, verb - MODIFIERS);
    boolean article = false;
    while (verb > floor && isModifier(period, verb)) {
      article |= period.is(verb, DETERMINER) || period.is(verb, "as");
      verb--;
    }
    if (period.is(verb, BE) || period.is(verb, LINK) || period.is(verb, BEARING)) {
      Found subject = VerbFrame.sources(context, VerbFrame.groupStart(period, verb), verb);
      boolean open =
          subject.rule() == StanceRule.SPEAKER
              || subject.rule() == StanceRule.INFINITIVE
              || subject.rule() == StanceRule.ORDERED;
      List<Actor> actors = open ? List.of() : subject.actors();
      return new Roles(voiced.actors(), actors, StanceRule.PREDICATE);
    }
    if (period.is(verb, ",") && article) {
      Mention before = period.at(verb - 1).mention();
      List<Actor> actors = before == null ? List.of() : List.of(before.actor());
      return new Roles(voiced.actors(), actors, StanceRule.APPOSITION);
    }
    Roles naming = naming(context, verb);
    return naming != null ? naming : new Roles(voiced.actors(), List.of(), StanceRule.PREDICATE);
  }

  /** "X called |Y| a liar": the object that ends with a piece; null if nobody is named so. */
  private static @Nullable Roles naming(StanceContext context, int last) {
    Period period = context.period();
    boolean object =
        period.at(last).mention() != null || (period.is(last, OBJECT) && !period.is(last, FIRST));
    if (!object) {
      return null;
    }
    Range phrase = NounPhrases.before(period, last + 1, 0);
    Range named = phrase == null ? new Range(last, last + 1) : phrase;
    if (!period.is(named.from() - 1, NAMING)) {
      return null;
    }
    int group = VerbFrame.groupStart(period, named.from() - 1);
    @Nullable Range subject = VerbFrame.subjectBefore(period, group);
    List<Actor> sources = subject == null ? List.of() : context.actors(subject, null);
    Actor source = sources.isEmpty() ? null : sources.get(0);
    return new Roles(sources, context.actors(named, source), StanceRule.NAMED);
  }

  private static boolean isPlain(Period period, int i) {
    return period.isWord(i)
        && period.at(i).classes() == 0
        && period.at(i).mention() == null
        && !CueClause.isFinite(period, i);
  }

  private static boolean isModifier(Period period, int i) {
    if (!period.isWord(i) || period.at(i).mention() != null) {
      return false;
    }
    return isPlain(period, i)
        || period.is(i, DETERMINER)
        || period.is(i, ADVERB)
        || period.is(i, COORDINATOR)
        || period.is(i, "not");
  }
}
