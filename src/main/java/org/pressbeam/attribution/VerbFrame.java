package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.ADVERB;
import static org.pressbeam.attribution.WordClass.AUXILIARY;
import static org.pressbeam.attribution.WordClass.BE;
import static org.pressbeam.attribution.WordClass.FIRST;
import static org.pressbeam.attribution.WordClass.HAVE;
import static org.pressbeam.attribution.WordClass.PREPOSITION;
import static org.pressbeam.attribution.WordClass.RELATIVE;
import static org.pressbeam.attribution.WordClass.SUBORDINATOR;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.Cue.Trait;
import org.pressbeam.attribution.NounPhrases.Range;
import org.pressbeam.attribution.StanceAttributor.Roles;
import org.pressbeam.attribution.StanceContext.Found;
import org.pressbeam.lexicon.Actor;

/**
 * Source and target of a stance that is a verb.
 *
 * <p>Rules: the source is the subject, coordinated ones each; that of the main clause for a
 * participle (", accusing …"), an infinitive (refused to condemn) or a second verb (met Putin and
 * condemned); the object of urge, ask or tell for its infinitive (urged Iran to condemn). The
 * target is the object: inside the gap of a phrase that has one (accuse … of), else the noun phrase
 * behind it or behind its preposition, else the first actor that follows in the clause. A passive
 * (was condemned by, or accused by behind a noun) is turned. In "X, whom Y accused" X is the
 * target, in "X, who accused Y" the source. A verb with "that" behind it has no target.
 */
final class VerbFrame {
  private static final int REACH = 12;
  private static final int BEHIND = 10;
  private static final int MAX_OPENING = 3;

  private VerbFrame() {}

  static Roles roles(StanceContext context) {
    Period period = context.period();
    int group = groupStart(period, context.head());
    boolean reduced = context.bound() && group == context.head() && isReduced(context);
    if (reduced || isPassive(period, group, context.head())) {
      return passive(context, group);
    }
    Found found = sources(context, group);
    List<Actor> sources = found.actors();
    Actor source = sources.isEmpty() ? null : sources.get(0);
    Range whom = whomAntecedent(period, group);
    if (whom != null) {
      return new Roles(sources, context.actors(whom, source), StanceRule.WHOM);
    }
    return new Roles(sources, targets(context, source), found.rule());
  }

  static int groupStart(Period period, int head) {
    int group = head;
    while (group > 0
        && head - group < 8
        && (period.is(group - 1, BE)
            || period.is(group - 1, HAVE)
            || period.is(group - 1, AUXILIARY)
            || period.is(group - 1, "not")
            || period.is(group - 1, "n't")
            || period.is(group - 1, "'s")
            || isAdverb(period, group - 1))) {
      group--;
    }
    return group;
  }

  private static boolean isAdverb(Period period, int i) {
    String word = period.at(i).lower();
    boolean longer = word.equals("longer") && period.is(i - 1, "no");
    boolean no = word.equals("no") && period.is(i + 1, "longer");
    return longer
        || no
        || (period.is(i, ADVERB) && !period.isCapitalised(i))
        || (word.length() > 4 && word.endsWith("ly") && !period.isCapitalised(i));
  }

  // ---- passive

  static boolean isPassive(Period period, int group, int head) {
    String word = period.at(head).lower();
    if (word.endsWith("ing")) {
      return false;
    }
    for (int i = group; i < head; i++) {
      if (period.is(i, BE)) {
        return true;
      }
    }
    boolean participle = word.endsWith("ed") || word.endsWith("en") || word.endsWith("t");
    return participle
        && group == head
        && byPhrase(period, head) >= 0
        && period.is(byPhrase(period, head), "by")
        && byPhrase(period, head) <= head + 2;
  }

  /** "Y, arrested in May,": a participle that has no object is a passive, without an agent too. */
  private static boolean isReduced(StanceContext context) {
    Period period = context.period();
    int next = context.end();
    boolean phrase = next - context.head() > 1;
    return !phrase
        && period.at(context.head()).lower().endsWith("ed")
        && (next >= period.size()
            || period.isMark(next)
            || period.is(next, PREPOSITION)
            || period.is(next, SUBORDINATOR));
  }

  /** Returns the piece "by" behind a passive, -1 if there is none in reach. */
  static int byPhrase(Period period, int head) {
    for (int i = head + 1; i < Math.min(period.size(), head + REACH); i++) {
      if (period.is(i, "by")) {
        return i;
      }
      if (period.is(i, ";") || period.isQuotation(i) || period.is(i, RELATIVE)) {
        return -1;
      }
    }
    return -1;
  }

  private static Roles passive(StanceContext context, int group) {
    Period period = context.period();
    List<Actor> sources = List.of();
    int by = byPhrase(period, context.head());
    if (by >= 0) {
      Range agent = NounPhrases.after(period, by + 1, period.size());
      if (agent != null) {
        sources = context.actorsOrModifier(agent, null);
      }
    }
    Range object = group == 0 ? behindComma(period, context.end()) : subjectBefore(period, group);
    Actor source = sources.isEmpty() ? null : sources.get(0);
    List<Actor> targets = object == null ? List.of() : context.actorsOrModifier(object, source);
    return new Roles(sources, targets, StanceRule.PASSIVE);
  }

  // ---- active

  static @Nullable Range subjectBefore(Period period, int group) {
    int end = group;
    if (period.is(end - 1, RELATIVE)) {
      end--;
      if (period.is(end - 1, ",")) {
        end--;
      }
    } else if (period.is(end - 1, "that") && period.at(end - 2).mention() != null) {
      end--;
    }
    Range subject = NounPhrases.before(period, end, 0);
    boolean comma = period.is(end - 1, ",");
    if (subject == null && comma) {
      subject = NounPhrases.before(period, end - 1, 0);
    }
    // "X praises Z, |condemns Y": what the verb before governs is no subject.
    boolean object = comma && subject != null && period.at(subject.from() - 1).cue() != null;
    return object ? null : subject;
  }

  static Found sources(StanceContext context, int group) {
    return sources(context, group, context.head());
  }

  /** "To condemn Y, |X| called", "Instead of praising Y, |X|": a verb without a subject opens. */
  private static boolean opens(Period period, int verb) {
    for (int i = 0; i < verb; i++) {
      boolean opening =
          period.is(i, PREPOSITION) || period.is(i, SUBORDINATOR) || isAdverb(period, i);
      if (i > MAX_OPENING || !(opening || period.is(i, "instead"))) {
        return false;
      }
    }
    return verb > 0 || period.at(verb).lower().endsWith("ing");
  }

  /** The noun phrase behind the first comma, which ends what opens a sentence. */
  private static @Nullable Range behindComma(Period period, int from) {
    for (int i = from; i < Math.min(period.size(), from + REACH); i++) {
      if (period.is(i, ",")) {
        return NounPhrases.after(period, i + 1, period.size());
      }
    }
    return null;
  }

  /** Returns the subject of a verb whose group of auxiliaries begins at a piece. */
  static Found sources(StanceContext context, int group, int verb) {
    Period period = context.period();
    Range subject = null;
    StanceRule rule = StanceRule.ACTIVE;
    if (period.is(group - 1, "to")) {
      subject = ofOrder(period, group - 1);
      rule = subject == null ? StanceRule.INFINITIVE : StanceRule.ORDERED;
      subject = subject == null ? ofInfinitive(period, group - 1) : subject;
    } else if (!period.at(verb).lower().endsWith("ing") || group < verb) {
      subject = subjectBefore(period, group);
      boolean relative = period.is(group - 1, RELATIVE) || period.is(group - 1, "that");
      rule = relative ? StanceRule.RELATIVE : StanceRule.ACTIVE;
    } else if (context.bound() && period.at(verb - 1).mention() != null) {
      // "polls found |Y| leading", "with |Y| winning"
      subject = NounPhrases.before(period, verb, 0);
    }
    if (subject == null && opens(period, verb)) {
      subject = behindComma(period, context.end());
      rule = StanceRule.OPENING;
    }
    if (subject == null) {
      subject = CueClause.mainSubject(period, group, 0);
      rule = StanceRule.MAIN_CLAUSE;
    }
    if (subject == null) {
      return context.isAttributed() ? context.voiced() : new Found(List.of(), rule);
    }
    boolean first = subject.to() - subject.from() == 1 && period.is(subject.from(), FIRST);
    return new Found(context.actors(subject, null), first ? StanceRule.SPEAKER : rule);
  }

  /** Subject of "to condemn" behind urge, ask, tell or call on: their object. */
  private static @Nullable Range ofOrder(Period period, int to) {
    Range object = NounPhrases.before(period, to, 0);
    if (object == null) {
      return null;
    }
    Cue cue = period.at(object.from() - 1).cue();
    boolean called =
        period.is(object.from() - 1, "on")
            && period.at(object.from() - 2).lower().startsWith("call");
    return called || (cue != null && cue.has(Trait.ORDER)) ? object : null;
  }

  /** Subject of "to condemn": that of the verb before. */
  private static @Nullable Range ofInfinitive(Period period, int to) {
    for (int i = to - 1; i >= Math.max(0, to - REACH); i--) {
      if (CueClause.isFinite(period, i) || period.at(i).cue() != null) {
        Range subject = subjectBefore(period, groupStart(period, i));
        if (subject != null) {
          return subject;
        }
      }
    }
    return null;
  }

  /** X, whom Y accused: the phrase before "whom". */
  private static @Nullable Range whomAntecedent(Period period, int group) {
    Range subject = NounPhrases.before(period, group, 0);
    int relative = subject == null ? -1 : subject.from() - 1;
    boolean who =
        period.is(relative, "whom") || period.is(relative, "who") || period.is(relative, "which");
    if (!who) {
      return null;
    }
    int end = period.is(relative - 1, ",") ? relative - 1 : relative;
    return NounPhrases.before(period, end, 0);
  }

  private static List<Actor> targets(StanceContext context, @Nullable Actor source) {
    Period period = context.period();
    if (context.end() - context.head() > 1) {
      int gap = context.head() + 1;
      Range inGap =
          NounPhrases.after(period, period.is(gap, PREPOSITION) ? gap + 1 : gap, context.end());
      if (inGap != null) {
        List<Actor> actors = context.actorsOrModifier(inGap, source);
        if (!actors.isEmpty()) {
          return actors;
        }
      }
    }
    int start = context.end();
    while (isAdverb(period, start)) {
      start++;
    }
    if (period.is(start, "that") || period.is(start, SUBORDINATOR) || period.is(start, ":")) {
      return List.of();
    }
    if (period.is(start, PREPOSITION)) {
      start++;
    }
    Range object = NounPhrases.after(period, start, period.size());
    if (object != null) {
      List<Actor> actors = context.actorsOrModifier(object, source);
      if (!actors.isEmpty()) {
        return actors;
      }
    }
    return context.bound() ? List.of() : following(context, start);
  }

  /** The first actor behind a piece in the same clause. */
  static List<Actor> following(StanceContext context, int start) {
    Period period = context.period();
    int limit = Math.min(period.size(), start + BEHIND);
    for (int i = start; i < limit; i++) {
      boolean border =
          period.isQuotation(i)
              || (period.isMark(i) && !period.isDash(i))
              || period.is(i, "that")
              || period.is(i, SUBORDINATOR)
              || period.is(i, RELATIVE)
              || period.is(i, BE)
              || period.is(i, HAVE);
      if (border) {
        return List.of();
      }
      if (period.at(i).mention() != null) {
        if (context.placesPeople(i)) {
          return List.of();
        }
        Range range = NounPhrases.after(period, i, limit);
        List<Actor> actors = range == null ? List.of() : context.actors(range, null);
        return actors.isEmpty() ? context.firstMention(i, i + 1) : actors;
      }
    }
    return List.of();
  }
}
