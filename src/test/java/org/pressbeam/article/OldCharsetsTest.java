package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.reject.RejectedException;

/** The real pages that are not UTF-8. */
final class OldCharsetsTest {
  private static final char REPLACEMENT = '\ufffd';

  private final ArticleExtractor extractor =
      new ArticleExtractor(
          new ExtractorSettings(
              Map.of(), true, null, false, null, null, Set.of(), Set.of(), false));

  private int pages;
  private int compared;

  @Test
  void readsRealPagesThatAreNotUtf8() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(PageCorpus.FOLDER), PageCorpus.FOLDER + " is not here");
    for (String set : PageCorpus.sets(PageCorpus.FOLDER)) {
      Map<String, JsonNode> gold = PageCorpus.gold(PageCorpus.FOLDER.resolve(set));
      PageCorpus.forEach(
          PageCorpus.FOLDER,
          set,
          record -> {
            byte[] payload = ((ArchiveRecord.Page) record.content()).payload();
            if (!isUtf8(payload)) {
              pages++;
              check(record, gold.get(record.url()));
            }
          });
    }
    assertThat(pages).as("pages that are not UTF-8").isEqualTo(11);
    assertThat(compared).as("of them with words beyond ASCII in the gold").isEqualTo(pages);
  }

  private static boolean isUtf8(byte[] payload) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private void check(ArchiveRecord record, JsonNode gold) {
    String known = words(gold);
    Article article;
    try {
      article = (Article) extractor.extract(record);
    } catch (RejectedException e) {
      assertThat(e.reason().code()).as(record.url()).isEqualTo("no_text");
      return;
    }
    String found = article.title() + "\n" + body(article);
    assertThat(count(found))
        .as("replacement characters of %s", record.url())
        .isLessThanOrEqualTo(count(known));
    List<String> foreign = foreign(known);
    if (!foreign.isEmpty()) {
      compared++;
      assertThat(foreign)
          .as("words of the gold of %s", record.url())
          .anyMatch(word -> found.contains(word));
    }
  }

  private static String body(Article article) {
    StringBuilder body = new StringBuilder();
    article.blocks().forEach(block -> body.append(block.text()).append('\n'));
    return body.toString();
  }

  private static String words(JsonNode gold) {
    StringBuilder words = new StringBuilder(gold.path("title").asText());
    words.append(' ').append(gold.path("body").asText());
    gold.path("with").forEach(part -> words.append(' ').append(part.asText()));
    return words.toString();
  }

  private static long count(String text) {
    return text.chars().filter(c -> c == REPLACEMENT).count();
  }

  /** Words with letters that a wrong charset would have changed. */
  private static List<String> foreign(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("[^\\p{L}]+", -1)) {
      if (word.chars().anyMatch(c -> c > 0x7f && Character.isLetter(c))) {
        words.add(word);
      }
    }
    return words;
  }
}
