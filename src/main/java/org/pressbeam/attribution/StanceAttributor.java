package org.pressbeam.attribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.StancePhrase.Frame;
import org.pressbeam.match.Mention;
import org.pressbeam.match.StanceHit;
import org.pressbeam.text.AnnotatedText;
import org.pressbeam.text.Quotation;
import org.pressbeam.text.Span;

/**
 * Finds who takes the stance of a phrase, towards whom, and whether it is denied. What is looked at
 * is the sentence of the phrase: outside quotations with these as closed pieces, inside a long one
 * this alone, inside a short one ("scare quotes") the sentence without its marks. The rules of each
 * frame are in {@link VerbFrame} and {@link NounFrame}.
 *
 * <p>Rules for all frames: "I" and "we" inside an attributed quotation are its speaker, and so is
 * the source of a verb there that has no subject. Every source goes with every target, a source is
 * never its own target. Words in marks about a body of the speaker's country (the army is “ready to
 * strike”) are a stance of the speaker and of that body. In a question or a condition nobody takes
 * the stance yet: it has a target, but no source (see {@link Supposition}).
 */
final class StanceAttributor {
  private static final int LONG_QUOTATION = 5;
  private static final int MAX_ACTORS = 4;
  private static final int NAME_LOOKS = 40;

  private final AnnotatedText text;
  private final List<Mention> mentions;
  private final List<Quotation> outer;
  private final List<Span> outerSpans;
  private final Voices voices;
  private final Speakers speakers;
  private final Actors actors;

  /** For each view the pieces of the last phrase: one sentence may be seen in turns. */
  private final Map<View, Known> known = new EnumMap<>(View.class);

  private record Known(Span span, Period period) {}

  /** How quotations are looked at. */
  private enum View {
    /** Each is one piece. */
    CLOSED,
    /** The text is inside one. */
    INSIDE,
    /** Marks are not seen. */
    OPEN
  }

  /** Finds an actor by id. */
  interface Actors {
    @Nullable Actor actor(String id);
  }

  StanceAttributor(
      AnnotatedText text, List<Mention> mentions, Voices voices, Speakers speakers, Actors actors) {
    this.text = text;
    this.mentions = mentions;
    this.voices = voices;
    this.speakers = speakers;
    this.actors = actors;
    this.outer = Attribution.outermost(text);
    this.outerSpans = outer.stream().map(Quotation::span).toList();
  }

  /**
   * Attributes one phrase; null if it needs a target and has none, or if it is only supposed or
   * asked for.
   */
  @Nullable Stance attribute(StanceHit hit) {
    boolean bound = hit.phrase().bound();
    if (bound && mentions.isEmpty()) {
      return null;
    }
    Voice voice = voices.at(hit.span());
    String language = text.language();
    if (language != null && !language.toLowerCase(Locale.ROOT).startsWith("en")) {
      return bound
          ? null
          : new Stance(
              hit, false, voice, List.of(new Stance.Pair(null, null)), StanceRule.NO_RULES);
    }
    Period around = periodOf(hit);
    int head = around.indexAt(hit.head().start());
    int end = around.indexAt(hit.span().end() - 1) + 1;
    boolean inCompound = around.at(head).start() < hit.head().start();
    if (bound && (inCompound || isInName(around, head))) {
      return null;
    }
    Quote quote = voices.quoteAt(hit.span());
    Actor speaker = quote == null || quote.speaker() == null ? null : actors.actor(quote.speaker());
    StanceContext context =
        new StanceContext(around, head, end, hit.phrase().bound(), speakers, voice, quote, speaker);
    Roles roles =
        switch (hit.phrase().frame()) {
          case VERB ->
              NounFrame.isNoun(around, head) ? NounFrame.roles(context) : VerbFrame.roles(context);
          case NOUN -> NounFrame.roles(context);
          case LABEL -> LabelFrame.roles(context);
          case DEED -> DeedFrame.roles(context);
        };
    boolean verb = hit.phrase().frame() == Frame.VERB;
    boolean open = (verb || bound) && Supposition.holds(around, head);
    if (bound && (open || roles.targets().isEmpty())) {
      return null;
    }
    Roles taken =
        open
            ? new Roles(List.of(), roles.targets(), StanceRule.SUPPOSED)
            : withSpeaker(roles, context);
    List<Stance.Pair> pairs = pairs(taken, bound);
    return pairs.isEmpty()
        ? null
        : new Stance(hit, Negation.reaches(around, head), voice, pairs, taken.rule());
  }

  /** "the |United Nations": a capital inside a sentence that is no headline begins a name. */
  private static boolean isInName(Period period, int head) {
    if (head == 0 || !period.isCapitalised(head) || !period.isWord(head - 1)) {
      return false;
    }
    int capitals = 0;
    int words = 0;
    for (int i = 1; i < Math.min(period.size(), NAME_LOOKS); i++) {
      boolean counts = period.isWord(i) && period.at(i).mention() == null;
      words += counts ? 1 : 0;
      capitals += counts && period.isCapitalised(i) ? 1 : 0;
    }
    return 2 * capitals < words;
  }

  /**
   * "Our army is 'locked and loaded'", said the minister: in quoted words the source may be a body
   * of the speaker's own country or government; then the speaker takes the stance too, and first.
   */
  private static Roles withSpeaker(Roles roles, StanceContext context) {
    Actor speaker = context.speaker();
    if (speaker == null || context.voice() != Voice.QUOTED || roles.sources().size() != 1) {
      return roles;
    }
    Actor source = roles.sources().get(0);
    boolean body = source.kind() != ActorKind.PERSON && source.kind() != ActorKind.COUNTRY;
    boolean same = source.memberOf() != null && source.memberOf().equals(speaker.memberOf());
    same |= source.memberOf() != null && source.memberOf().equals(speaker.id());
    same |= source.country() != null && source.country().equals(speaker.country());
    boolean own = body && same && !source.equals(speaker);
    return own ? new Roles(List.of(speaker, source), roles.targets(), roles.rule()) : roles;
  }

  /**
   * Who takes a stance and towards whom.
   *
   * @param sources in order of the text
   * @param targets likewise
   * @param rule which rule found them
   */
  record Roles(List<Actor> sources, List<Actor> targets, StanceRule rule) {
    Roles {
      sources = List.copyOf(sources);
      targets = List.copyOf(targets);
    }
  }

  private static List<Stance.Pair> pairs(Roles roles, boolean bound) {
    Set<Stance.Pair> pairs = new LinkedHashSet<>();
    List<@Nullable String> sources = ids(roles.sources());
    List<@Nullable String> targets = ids(roles.targets());
    for (String source : sources) {
      for (String target : targets) {
        boolean itself = target != null && target.equals(source);
        pairs.add(new Stance.Pair(source, itself ? null : target));
      }
    }
    if (bound) {
      pairs.removeIf(pair -> pair.target() == null);
    }
    if (pairs.size() > 1) {
      // "Iran and Israel threatened Israel": the pair without a target says nothing more.
      pairs.removeIf(pair -> pair.target() == null && targets.get(0) != null);
    }
    return List.copyOf(pairs);
  }

  private static List<@Nullable String> ids(List<Actor> actors) {
    List<@Nullable String> ids = new ArrayList<>();
    for (Actor actor : actors.subList(0, Math.min(MAX_ACTORS, actors.size()))) {
      ids.add(actor.id());
    }
    if (ids.isEmpty()) {
      ids.add(null);
    }
    return ids;
  }

  /** Returns the pieces around a phrase; those of the last one of its view if they are the same. */
  private Period periodOf(StanceHit hit) {
    int start = hit.span().start();
    Span sentence = text.sentences().get(text.sentenceAt(start));
    View view = View.CLOSED;
    int i = Attribution.firstEndingBehind(outerSpans, start);
    Span span = sentence;
    if (i < outerSpans.size() && outerSpans.get(i).start() <= start) {
      Span quoted = outer.get(i).content();
      boolean whole = words(quoted) >= LONG_QUOTATION;
      view = whole ? View.INSIDE : View.OPEN;
      if (whole) {
        int from = Math.max(sentence.start(), quoted.start());
        span = new Span(from, Math.max(from, Math.min(sentence.end(), quoted.end())));
      }
    }
    // A phrase may run over the end of its sentence or quotation; its pieces must be there.
    span = new Span(Math.min(span.start(), start), Math.max(span.end(), hit.span().end()));
    Known last = known.get(view);
    if (last != null && last.span().equals(span)) {
      return last.period();
    }
    int first = Attribution.firstEndingBehind(outerSpans, span.start());
    Period built =
        switch (view) {
          case CLOSED -> Period.of(text, span, outer, first, mentions);
          case INSIDE, OPEN -> Period.withoutMarks(text, span, mentions);
        };
    known.put(view, new Known(span, built));
    return built;
  }

  private int words(Span span) {
    int words = 1;
    for (int i = span.start(); i < span.end() && words < LONG_QUOTATION; i++) {
      if (text.text().charAt(i) == ' ') {
        words++;
      }
    }
    return words;
  }
}
