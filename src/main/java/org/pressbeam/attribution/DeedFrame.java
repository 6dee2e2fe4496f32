package org.pressbeam.attribution;

import static org.pressbeam.attribution.WordClass.BE;
import static org.pressbeam.attribution.WordClass.PREPOSITION;

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
 * lying". The verb used as a noun belongs to its possessor: "Y's lies".
 */
final class DeedFrame {
  private DeedFrame() {}

  static Roles roles(StanceContext context) {
    Period period = context.period();
    int head = context.head();
    if (NounFrame.isNoun(period, head)) {
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
    boolean oneself = subject.rule() == StanceRule.SPEAKER;
    Found voiced = context.voiced();
    if (!oneself && subject.actors().isEmpty()) {
      return new Roles(voiced.actors(), context.lastInClause(), StanceRule.IN_CLAUSE);
    }
    return new Roles(voiced.actors(), oneself ? List.of() : subject.actors(), StanceRule.DOER);
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
