package org.pressbeam.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.NounPhrases.Range;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.match.Mention;
import org.pressbeam.text.Span;

/**
 * A stance phrase and what stands around it.
 *
 * @param period its sentence
 * @param head piece that is its first word
 * @param end piece behind its last word
 * @param bound whether only an actor bound by syntax may be the target
 * @param speakers what was read so far
 * @param voice in whose voice it stands
 * @param quote the statement it stands in; null if it stands in none
 * @param speaker who speaks there; null if nobody known
 */
record StanceContext(
    Period period,
    int head,
    int end,
    boolean bound,
    Speakers speakers,
    Voice voice,
    @Nullable Quote quote,
    @Nullable Actor speaker) {

  /** Actors and the rule that found them. */
  record Found(List<Actor> actors, StanceRule rule) {}

  /** How many pieces may stand before a possessive in an adverbial that opens the sentence. */
  private static final int MAX_OPENING = 6;

  private static final int MAX_ADVERBIAL = 20;
  private static final String ACCORDING = "according to";

  /** Returns the actors that a phrase means; "I" and "we" are the speaker. */
  List<Actor> actors(Range range, @Nullable Actor not) {
    if (period.is(range.from(), WordClass.FIRST) && range.to() - range.from() == 1) {
      return speaker == null ? List.of() : List.of(speaker);
    }
    Range announced = announced(range);
    if (announced != null) {
      List<Actor> actors = speakers.actors(period, announced, not);
      if (actors.size() == 1 && actors.get(0).kind() == ActorKind.PERSON) {
        return actors;
      }
    }
    List<Actor> actors = speakers.actors(period, range, not);
    boolean pronoun =
        (bound || period.is(range.from(), WordClass.OBJECT)) && range.to() - range.from() == 1;
    return actors.isEmpty() && pronoun ? lastPerson(range.from(), not) : actors;
  }

  /**
   * "During his call with Iran, |Putin| said": a possessive in an adverbial that opens the sentence
   * means the subject behind the comma; null if it stands elsewhere.
   */
  private @Nullable Range announced(Range pronoun) {
    boolean possessive =
        pronoun.to() - pronoun.from() == 1
            && period.is(pronoun.from(), WordClass.POSSESSIVE)
            && (period.is(pronoun.from(), WordClass.MALE)
                || period.is(pronoun.from(), WordClass.FEMALE));
    boolean opens =
        possessive
            && pronoun.from() <= MAX_OPENING
            && (period.is(0, WordClass.PREPOSITION) || period.is(0, WordClass.SUBORDINATOR));
    if (!opens) {
      return null;
    }
    int limit = Math.min(period.size(), pronoun.from() + MAX_ADVERBIAL);
    for (int i = pronoun.from() + 1; i < limit; i++) {
      if (period.is(i, ",")) {
        return NounPhrases.after(period, i + 1, period.size());
      }
    }
    return null;
  }

  /**
   * "him", and "he" of an entry that needs its target, may be a person who was no subject: the last
   * one in the sentence.
   */
  private List<Actor> lastPerson(int before, @Nullable Actor not) {
    boolean person = period.is(before, WordClass.MALE) || period.is(before, WordClass.FEMALE);
    for (int i = before - 1; person && i >= Math.max(0, before - 30); i--) {
      Mention mention = period.at(i).mention();
      if (mention != null && Heads.isPerson(mention) && !mention.actor().equals(not)) {
        return List.of(mention.actor());
      }
    }
    return List.of();
  }

  /** Returns the actors of a phrase, or, if it has no actor as head, the first it mentions. */
  List<Actor> actorsOrModifier(Range range, @Nullable Actor not) {
    List<Actor> actors = actors(range, not);
    if (!actors.isEmpty()) {
      return actors;
    }
    // "the German chancellor, |Angela Merkel|": a person in apposition is the head.
    Mention apposed = period.is(range.to(), ",") ? period.at(range.to() + 1).mention() : null;
    if (apposed != null && Heads.isPerson(apposed) && !apposed.actor().equals(not)) {
      return List.of(apposed.actor());
    }
    return firstMention(range.from(), range.to());
  }

  /** Returns the first actor mentioned in some pieces. */
  List<Actor> firstMention(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, period.size()); i++) {
      Mention mention = period.at(i).mention();
      if (mention != null) {
        boolean meant = !placesPeople(i) && !suffers(i, from) && !(bound && isBehind(i, from));
        meant &= !bound || Heads.isPerson(mention) || period.isPossessive(period.endOfMention(i));
        return meant ? List.of(mention.actor()) : List.of();
      }
    }
    return List.of();
  }

  /** "the strike on |Iran": whom a deed is done to did not do it. */
  private boolean suffers(int i, int from) {
    int before = period.is(i - 1, WordClass.DETERMINER) ? i - 2 : i - 1;
    return before > from && (period.is(before, "on") || period.is(before, "against"));
  }

  /** "the polls showing |Iran": what is bound owns or modifies the noun, and is not behind it. */
  private boolean isBehind(int i, int from) {
    for (int k = from; k < i; k++) {
      boolean behind = period.is(k, WordClass.PREPOSITION) && !period.is(k, "of");
      if (behind || period.at(k).lower().endsWith("ing")) {
        return true;
      }
    }
    return false;
  }

  /** "protesters in |Iran" are people, and not the country. */
  boolean placesPeople(int i) {
    int in = period.is(i - 1, WordClass.DETERMINER) ? i - 2 : i - 1;
    if (!period.is(in, "in") && !period.is(in, "across") && !period.is(in, "from")) {
      return false;
    }
    String noun = period.at(in - 1).lower();
    return period.is(in - 1, WordClass.ORDINARY)
        || noun.endsWith("ers")
        || noun.endsWith("ors")
        || noun.endsWith("ists");
  }

  /** Returns the actor as a list that may be empty. */
  static List<Actor> listOf(@Nullable Actor actor) {
    List<Actor> actors = new ArrayList<>();
    if (actor != null) {
      actors.add(actor);
    }
    return actors;
  }

  /** Returns the speaker of the statement around the phrase, none if the outlet speaks. */
  Found voiced() {
    if (!isAttributed()) {
      return new Found(List.of(), StanceRule.OUTLET);
    }
    Span cue = quote == null ? null : quote.cueSpan();
    boolean according = cue != null && ACCORDING.equalsIgnoreCase(cue.of(period.text()));
    return new Found(listOf(speaker), according ? StanceRule.ACCORDING_TO : StanceRule.SPEAKER);
  }

  /** Says whether the words are somebody's own: "quoted" or "reported". */
  boolean isAttributed() {
    return voice != Voice.OUTLET;
  }
}
