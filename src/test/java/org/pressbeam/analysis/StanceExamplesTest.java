package org.pressbeam.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconParser;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.ShippedLexicon;

/** Each category of the shipped stances has an example, in which it is found. */
class StanceExamplesTest {
  private static final ArticleAnalyzer ANALYZER =
      new ArticleAnalyzer(lexicon(), AnalyzerOptions.defaults());

  private static Lexicon lexicon() {
    List<LexiconSource> sources =
        new ArrayList<>(ShippedLexicon.sources(ShippedLexicon.NEWS, LexiconSource.Role.ACTORS));
    sources.addAll(ShippedLexicon.sources(ShippedLexicon.NEWS, LexiconSource.Role.STANCES));
    try {
      return LexiconParser.parse(sources);
    } catch (LexiconException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Arguments> categories() {
    List<Arguments> categories = new ArrayList<>();
    for (Path file : ShippedLexicon.files(ShippedLexicon.NEWS, LexiconSource.Role.STANCES)) {
      for (Object stance : (List<?>) ShippedLexicon.yaml(file).get("stances")) {
        Map<?, ?> fields = (Map<?, ?>) stance;
        if (fields.containsKey("description")) {
          categories.add(Arguments.of(fields.get("category"), fields.get("example")));
        }
      }
    }
    return categories;
  }

  @ParameterizedTest
  @MethodSource("categories")
  void findsTheExampleOfEachCategory(String category, String example) {
    Findings findings = ANALYZER.analyze(StanceCorpus.article("a", "", example));

    assertThat(findings.parts().get(0).stances())
        .extracting(stance -> stance.hit().phrase().category())
        .contains(category);
  }
}
