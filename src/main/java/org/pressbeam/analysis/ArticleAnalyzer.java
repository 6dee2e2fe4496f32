package org.pressbeam.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.analysis.Findings.Part;
import org.pressbeam.analysis.Findings.PartFindings;
import org.pressbeam.analysis.Findings.VoicedMention;
import org.pressbeam.article.Article;
import org.pressbeam.attribution.Attribution;
import org.pressbeam.attribution.Attribution.Attributed;
import org.pressbeam.attribution.Attribution.Style;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.match.LexiconMatcher;
import org.pressbeam.match.Matches;
import org.pressbeam.match.Mention;
import org.pressbeam.text.AnnotatedText;
import org.pressbeam.text.Tokens;

/**
 * Analyses articles with one lexicon: sentences, mentions, stances, quotes and voices. Building one
 * is costly, so that a worker builds it once. Immutable and safe to share between threads.
 */
public final class ArticleAnalyzer {
  private final Lexicon lexicon;
  private final LexiconMatcher matcher;
  private final AnalyzerOptions options;

  /** Prepares a lexicon. */
  public ArticleAnalyzer(Lexicon lexicon, AnalyzerOptions options) {
    this.lexicon = lexicon;
    this.matcher = new LexiconMatcher(lexicon);
    this.options = options;
  }

  /** Returns everything found in title and text of an article. Time is linear in their length. */
  public Findings analyze(Article article) {
    String language = article.language();
    List<AnnotatedText> texts = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    String title = article.title();
    if (title != null) {
      texts.add(AnnotatedText.of(title, language));
      parts.add(Part.TITLE);
    }
    texts.add(AnnotatedText.of(article.text(), language));
    parts.add(Part.BODY);
    List<Tokens> tokens = texts.stream().map(AnnotatedText::tokens).toList();
    List<Matches> matches = matcher.match(tokens, article.date(), language);
    Attribution attribution = new Attribution(lexicon);
    List<PartFindings> findings = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Part part = parts.get(i);
      findings.add(part(part, texts.get(i), counted(matches.get(i), language), attribution));
    }
    long words = tokens.stream().mapToLong(Tokens::wordCount).sum();
    long sentences = texts.stream().mapToLong(text -> text.sentences().size()).sum();
    return new Findings(words, sentences, findings);
  }

  /**
   * Whether a capital stands for its government is read off English words around it. In other
   * languages nearly all of them are the city, so none counts.
   */
  private Matches counted(Matches matches, @Nullable String language) {
    boolean readable = language == null || language.startsWith("en");
    return switch (options.metonyms()) {
      case COUNTED -> readable ? matches : withoutMetonyms(matches);
      case IGNORED -> withoutMetonyms(matches);
    };
  }

  private static Matches withoutMetonyms(Matches matches) {
    return new Matches(
        matches.mentions().stream()
            .filter(mention -> mention.role() != ActorName.Role.METONYM)
            .toList(),
        matches.hits());
  }

  private static PartFindings part(
      Part part, AnnotatedText text, Matches matches, Attribution attribution) {
    Style style = part == Part.TITLE ? Style.HEADING : Style.BODY;
    Attributed attributed = attribution.attribute(text, matches, style);
    List<VoicedMention> mentions = new ArrayList<>();
    int i = 0;
    for (Mention mention : matches.mentions()) {
      mentions.add(new VoicedMention(mention, attributed.voices().get(i++)));
    }
    return new PartFindings(
        part, text.text(), text.sentences(), mentions, attributed.stances(), attributed.quotes());
  }

  /** Returns the options that this analyzer was built with. */
  public AnalyzerOptions options() {
    return options;
  }
}
