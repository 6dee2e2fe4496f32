package org.pressbeam.attribution;

import java.util.ArrayList;
import java.util.List;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.match.Matches;
import org.pressbeam.match.Mention;
import org.pressbeam.match.StanceHit;
import org.pressbeam.text.AnnotatedText;
import org.pressbeam.text.Quotation;
import org.pressbeam.text.Span;

/**
 * Attributes the parts of one article, which are to be given in order, title first: pronouns are
 * resolved by what was read before. Confined to one thread and one article.
 */
public final class Attribution {
  private final Speakers speakers = new Speakers();

  private final Lexicon lexicon;

  /** Begins an article whose mentions are of a lexicon. */
  public Attribution(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** How the words of a part are written. */
  public enum Style {
    /** Headline. */
    HEADING,
    /** Running text. */
    BODY
  }

  /**
   * What was attributed in one part.
   *
   * @param quotes attributed statements, in order of their first stretch
   * @param voices the voice of each mention, in their order
   * @param stances stance phrases with those who take them, in their order
   */
  public record Attributed(List<Quote> quotes, List<Voice> voices, List<Stance> stances) {
    /** Copies the lists. */
    public Attributed {
      quotes = List.copyOf(quotes);
      voices = List.copyOf(voices);
      stances = List.copyOf(stances);
    }
  }

  /** Attributes a part. Time is linear in its length. */
  public Attributed attribute(AnnotatedText text, Matches matches, Style style) {
    speakers.nextPart();
    List<Quote> found =
        QuoteAttributor.attribute(text, matches.mentions(), speakers, style == Style.HEADING);
    Voices voices = new Voices(found, text.quotations());
    List<Voice> ofMentions = new ArrayList<>();
    for (Mention mention : matches.mentions()) {
      ofMentions.add(voices.at(mention.span()));
    }
    List<Stance> stances = new ArrayList<>();
    StanceAttributor attributor =
        new StanceAttributor(text, matches.mentions(), voices, speakers, lexicon::actor);
    for (StanceHit hit : matches.hits()) {
      stances.add(attributor.attribute(hit));
    }
    return new Attributed(found, ofMentions, stances);
  }

  /** Returns the outermost quotations of a text. */
  static List<Quotation> outermost(AnnotatedText text) {
    return text.quotations().stream().filter(quotation -> quotation.depth() == 0).toList();
  }

  /** Returns the first of some ordered spans that ends behind a unit. */
  static int firstEndingBehind(List<Span> spans, int unit) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= unit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
