package org.pressbeam.analysis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.analysis.Findings.PartFindings;
import org.pressbeam.analysis.Findings.VoicedMention;
import org.pressbeam.article.Article;
import org.pressbeam.attribution.Quote;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.text.Span;

/**
 * Writes {@code quotes.jsonl} and {@code mentions.jsonl} for the scorer of the stance corpus.
 * Arguments: the corpus folder, the folder to write to.
 */
final class StanceCorpusRun {
  private StanceCorpusRun() {}

  public static void main(String[] arguments) throws IOException, LexiconException {
    Path corpus = Path.of(arguments[0]);
    Path output = Path.of(arguments[1]);
    ArticleAnalyzer analyzer =
        new ArticleAnalyzer(StanceCorpus.lexicon(corpus), AnalyzerOptions.defaults());
    List<Article> articles = StanceCorpus.articles(corpus);
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      articles.forEach(analyzer::analyze);
      System.out.println(articles.size() * 1e9 / (System.nanoTime() - start) + " articles/s");
    }
    JsonFactory json = new JsonFactory();
    try (Writer quotes = Files.newBufferedWriter(output.resolve("quotes.jsonl"));
        Writer mentions = Files.newBufferedWriter(output.resolve("mentions.jsonl"))) {
      for (Article article : articles) {
        Findings findings = analyzer.analyze(article);
        for (PartFindings part : findings.parts()) {
          writeQuotes(json, quotes, article, part);
          writeMentions(json, mentions, article, part);
        }
      }
    }
  }

  private static void writeQuotes(JsonFactory json, Writer out, Article article, PartFindings part)
      throws IOException {
    for (Quote quote : part.quotes()) {
      try (JsonGenerator row = begin(json, out, article, part)) {
        row.writeStringField("kind", quote.kind().code());
        row.writeStringField("rule", quote.rule().name());
        row.writeStringField("speaker_rule", quote.speakerRule().name());
        row.writeArrayFieldStart("spans");
        for (Span stretch : quote.stretches()) {
          row.writeStartArray();
          row.writeNumber(point(part, stretch.start()));
          row.writeNumber(point(part, stretch.end()));
          row.writeEndArray();
        }
        row.writeEndArray();
        row.writeStringField("speaker", quote.speaker());
        span(row, "speaker", part, quote.speakerSpan());
        span(row, "cue", part, quote.cueSpan());
        row.writeEndObject();
      }
      out.write('\n');
    }
  }

  private static void writeMentions(
      JsonFactory json, Writer out, Article article, PartFindings part) throws IOException {
    for (VoicedMention each : part.mentions()) {
      try (JsonGenerator row = begin(json, out, article, part)) {
        row.writeStringField("actor", each.mention().actor().id());
        row.writeNumberField("start", point(part, each.mention().span().start()));
        row.writeNumberField("end", point(part, each.mention().span().end()));
        row.writeStringField("voice", each.voice().code());
        row.writeEndObject();
      }
      out.write('\n');
    }
  }

  private static JsonGenerator begin(
      JsonFactory json, Writer out, Article article, PartFindings part) throws IOException {
    JsonGenerator row = json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    row.writeStartObject();
    row.writeStringField("article_id", article.id());
    row.writeStringField("part", part.part().code());
    return row;
  }

  private static void span(JsonGenerator row, String name, PartFindings part, @Nullable Span span)
      throws IOException {
    if (span != null) {
      row.writeNumberField(name + "_start", point(part, span.start()));
      row.writeNumberField(name + "_end", point(part, span.end()));
    }
  }

  private static int point(PartFindings part, int unit) {
    return part.text().codePointCount(0, unit);
  }
}
