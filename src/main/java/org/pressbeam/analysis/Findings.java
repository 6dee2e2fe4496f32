package org.pressbeam.analysis;

import java.util.List;
import org.pressbeam.attribution.Quote;
import org.pressbeam.attribution.Stance;
import org.pressbeam.attribution.Voice;
import org.pressbeam.match.Mention;
import org.pressbeam.text.Span;

/**
 * Everything found in one article.
 *
 * @param words words of title and text
 * @param sentences sentences of title and text
 * @param parts what was found in the title (if there is one) and in the body, in this order
 */
public record Findings(long words, long sentences, List<PartFindings> parts) {

  /** A part of an article. */
  public enum Part {
    /** The headline. */
    TITLE("title"),
    /** The text. */
    BODY("body");

    private final String code;

    Part(String code) {
      this.code = code;
    }

    /** Returns the value of the column {@code part}. */
    public String code() {
      return code;
    }
  }

  /**
   * What was found in one part. All spans are in UTF-16 units of its text; lists are ordered by
   * start, then end.
   *
   * @param part which part
   * @param text its text
   * @param sentences its sentences in order, numbered from 0
   * @param mentions mentions of actors
   * @param stances stance phrases
   * @param quotes attributed statements, in order of their first stretch
   */
  public record PartFindings(
      Part part,
      String text,
      List<Span> sentences,
      List<VoicedMention> mentions,
      List<Stance> stances,
      List<Quote> quotes) {
    /** Copies the lists. */
    public PartFindings {
      sentences = List.copyOf(sentences);
      mentions = List.copyOf(mentions);
      stances = List.copyOf(stances);
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * A mention with the voice in which it stands.
   *
   * @param mention who and where
   * @param voice whose words it is part of
   */
  public record VoicedMention(Mention mention, Voice voice) {}

  /** Copies the list. */
  public Findings {
    parts = List.copyOf(parts);
  }
}
