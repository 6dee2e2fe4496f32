package org.pressbeam.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pressbeam.text.Span;

/** Keeps the share of gold mentions found, and the share of mentions found that are gold. */
class CorpusMentionsTest {
  @Test
  void findsThePersonsOfTheOpenArticles() throws Exception {
    assumeTrue(Files.isDirectory(StanceCorpus.FOLDER), "no corpora beside the work tree");
    Map<String, Map<Integer, String>> found = new HashMap<>();
    LexiconMatcher matcher = new LexiconMatcher(StanceCorpus.lexicon());
    for (StanceCorpus.Story story : StanceCorpus.stories()) {
      List<Matches> matches = matcher.match(story.parts(), story.date(), "en");
      found.put(story.id() + " title", actors(story.title(), matches.get(0)));
      found.put(story.id() + " body", actors(story.text(), matches.get(1)));
    }
    int right = 0;
    int wrong = 0;
    int other = 0;
    int gold = 0;
    for (JsonNode row : StanceCorpus.rows("gold_persons.jsonl.gz")) {
      String basis = row.get("basis").asText();
      String actor = row.get("actor").asText(null);
      String answer = answer(found, row);
      // The gold calls all of them George H. W. Bush.
      if (basis.equals("ambiguous") || basis.equals("unknown") || "george_w_bush".equals(answer)) {
        continue;
      }
      gold += actor == null ? 0 : 1;
      right += actor != null && actor.equals(answer) ? 1 : 0;
      wrong += actor != null && answer != null && !actor.equals(answer) ? 1 : 0;
      other += actor == null && answer != null ? 1 : 0;
    }
    assertThat((double) right / gold).as("found of %d", gold).isGreaterThan(0.99);
    assertThat((double) (wrong + other) / right).as("wrong of %d", right).isLessThan(0.006);
  }

  private static Map<Integer, String> actors(String text, Matches matches) {
    Map<Integer, String> actors = new HashMap<>();
    for (Mention mention : matches.mentions()) {
      Span span = mention.span();
      int start = text.codePointCount(0, span.start());
      int end = start + text.codePointCount(span.start(), span.end());
      for (int i = start; i < end; i++) {
        actors.put(i, mention.actor().id());
      }
    }
    return actors;
  }

  private static String answer(Map<String, Map<Integer, String>> found, JsonNode row) {
    Map<Integer, String> actors =
        found.get(row.get("article_id").asText() + " " + row.get("part").asText());
    for (int i = row.get("start").asInt(); i < row.get("end").asInt(); i++) {
      if (actors.containsKey(i)) {
        return actors.get(i);
      }
    }
    return null;
  }
}
