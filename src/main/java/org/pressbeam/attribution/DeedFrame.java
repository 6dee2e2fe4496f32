package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.BE;
import static org.pressbeam.attribution.WordClass.CONJUNCTION;
import static org.pressbeam.attribution.WordClass.DETERMINER;
import static org.pressbeam.attribution.WordClass.PREPOSITION;
import static org.pressbeam.attribution.WordClass.SUBORDINATOR;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.Cue.Trait;
import org.pressbeam.attribution.NounPhrases.Range;
import org.pressbeam.attribution.StanceAttributor.Roles;
import org.pressbeam.attribution.StanceContext.Found;
import org.pressbeam.lexicon.Actor;

/**
 * Target of a verb that tells what its subject did: "Y lied".
 *
 * <p>Rules: the target is the subject, found as {@link VerbFrame} finds a source, or the agent of a
 * passive; whoever speaks takes the position. A verb in -ing behind the object of a verb of judging
 * and a preposition has that object as its subject, and who judges is the source: "X accused Y of
 * lying". An infinitive says nothing of a deed done ("hopes to win"). The verb used as a noun
 * belongs to its possessor: "Y's lies".
 */
final class DeedFrame {
  private DeedFrame() {}

  static Roles roles(StanceContext context) {
    Period period = context.period();
    int head = context.head();
    boolean adjective = period.is(head - 1, DETERMINER) && !period.is(head - 1, "that");
    if (adjective || NounFrame.isNoun(period, head)) {
      return LabelFrame.roles(context);
    }
    int group = VerbFrame.groupStart(period, head);
    if (VerbFrame.isPassive(period, group, head)) {
      return ofPassive(context);
    }
    boolean gerund = period.at(head).lower().endsWith("ing") && period.is(group - 1, PREPOSITION);
    Range judged = gerund ? NounPhrases.before(period, group - 1, 0) : null;
    Cue cue = judged == null ? null : period.at(judged.from() - 1).cue();
    if (judged != null && cue != null && cue.has(Trait.OBJECT)) {
      return ofJudged(context, judged);
    }
    Cue passive = gerund ? period.at(group - 2).cue() : null;
    if (passive != null && passive.has(Trait.OBJECT) && period.is(group - 3, BE)) {
      // "was accused of lying": who accuses takes the position, and that verb tells it.
      return new Roles(List.of(), List.of(), StanceRule.PASSIVE);
    }
    Found subject = VerbFrame.sources(context, group);
    boolean open =
        subject.rule() == StanceRule.SPEAKER
            || subject.rule() == StanceRule.INFINITIVE
            || (subject.rule() == StanceRule.MAIN_CLAUSE && isObject(period, group));
    Found voiced = context.voiced();
    return new Roles(voiced.actors(), open ? List.of() : subject.actors(), StanceRule.DOER);
  }

  /** "opposed |hacking", "balked at hacking": a gerund that is an object is nobody's deed. */
  private static boolean isObject(Period period, int verb) {
    boolean adverbial = period.is(verb - 1, "by") || period.is(verb - 1, "for");
    return period.at(verb).lower().endsWith("ing")
        && period.isWord(verb - 1)
        && !adverbial
        && !period.is(verb - 1, SUBORDINATOR)
        && !period.is(verb - 1, CONJUNCTION);
  }

  private static Roles ofPassive(StanceContext context) {
    Period period = context.period();
    int by = VerbFrame.byPhrase(period, context.head());
    Range agent = by < 0 ? null : NounPhrases.after(period, by + 1, period.size());
    List<Actor> targets = agent == null ? List.of() : context.actors(agent, null);
    return new Roles(context.voiced().actors(), targets, StanceRule.DOER_BY);
  }

  private static Roles ofJudged(StanceContext context, Range judged) {
    Period period = context.period();
    int group = VerbFrame.groupStart(period, judged.from() - 1);
    @Nullable Range judge = VerbFrame.subjectBefore(period, group);
    List<Actor> sources = judge == null ? List.of() : context.actors(judge, null);
    Actor source = sources.isEmpty() ? null : sources.get(0);
    return new Roles(sources, context.actors(judged, source), StanceRule.JUDGED);
  }
}
