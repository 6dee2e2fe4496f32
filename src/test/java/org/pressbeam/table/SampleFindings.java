package org.pressbeam.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.analysis.Findings;
import org.pressbeam.analysis.Findings.Part;
import org.pressbeam.analysis.Findings.PartFindings;
import org.pressbeam.analysis.Findings.VoicedMention;
import org.pressbeam.archive.RecordName;
import org.pressbeam.article.Article;
import org.pressbeam.article.Block;
import org.pressbeam.article.DateSource;
import org.pressbeam.attribution.Quote;
import org.pressbeam.attribution.QuoteRule;
import org.pressbeam.attribution.SpeakerRule;
import org.pressbeam.attribution.Stance;
import org.pressbeam.attribution.StanceRule;
import org.pressbeam.attribution.Voice;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.StancePhrase;
import org.pressbeam.match.Mention;
import org.pressbeam.match.MentionRule;
import org.pressbeam.match.StanceHit;
import org.pressbeam.text.Span;

/** An article of two sentences, behind an emoji, with one of each finding. */
final class SampleFindings {
  static final String TEXT = "😀 Ada condemned Bo and Cy. “We will see,” Bo said.";
  static final Actor ADA = actor("ada");
  static final Actor BO = actor("bo");
  static final StancePhrase CONDEMN =
      new StancePhrase("condemn~", "condemn", -1, "en", StancePhrase.Frame.VERB, List.of());

  private SampleFindings() {}

  private static Actor actor(String id) {
    return new Actor(id, id, ActorKind.PERSON, null, null, null, List.of(), List.of(), null, null);
  }

  static Article article(String id, @Nullable String duplicateOf, @Nullable String syndicatedFrom) {
    return new Article(
        id,
        true,
        "a.example",
        LocalDate.of(2026, 1, 16),
        DateSource.GIVEN,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        "en",
        new RecordName("a.jsonl", "1", 0L),
        List.of(new Block(TEXT, Block.Fate.KEPT)),
        Article.TextPolicy.CLEANED,
        new Article.Settled(duplicateOf, syndicatedFrom));
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Mention mention(Span span, Actor actor, ActorName.Role role) {
    ActorName name =
        new ActorName(
            span.of(TEXT), role, ActorName.LetterCase.NAME, List.of(), List.of(), null, null);
    return new Mention(span, actor, name, MentionRule.ALIAS);
  }

  static Findings findings() {
    StanceHit hit = new StanceHit(span("condemned"), span("condemned"), CONDEMN);
    Stance stance =
        new Stance(
            hit,
            false,
            Voice.OUTLET,
            List.of(new Stance.Pair("ada", "bo"), new Stance.Pair("ada", "cy")),
            StanceRule.ACTIVE);
    Quote quote =
        new Quote(
            Quote.Kind.DIRECT,
            List.of(span("We will see,")),
            "bo",
            new Span(TEXT.lastIndexOf("Bo"), TEXT.lastIndexOf("Bo") + 2),
            span("said"),
            QuoteRule.QUOTATION_BEFORE_CUE,
            SpeakerRule.NAMED);
    return new Findings(
        9,
        2,
        List.of(
            new PartFindings(
                Part.BODY,
                TEXT,
                List.of(
                    new Span(0, TEXT.indexOf(" “")), new Span(TEXT.indexOf('“'), TEXT.length())),
                List.of(
                    new VoicedMention(mention(span("Ada"), ADA, ActorName.Role.NAME), Voice.OUTLET),
                    new VoicedMention(
                        mention(span("Bo"), BO, ActorName.Role.METONYM), Voice.OUTLET),
                    new VoicedMention(
                        mention(
                            new Span(TEXT.lastIndexOf("Bo"), TEXT.lastIndexOf("Bo") + 2),
                            BO,
                            ActorName.Role.NAME),
                        Voice.QUOTED)),
                List.of(stance),
                List.of(quote))));
  }
}
