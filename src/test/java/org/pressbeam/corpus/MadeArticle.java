package org.pressbeam.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.RecordName;
import org.pressbeam.article.Article;
import org.pressbeam.article.Block;
import org.pressbeam.article.DateSource;
import org.pressbeam.corpus.Origin.Place;

/**
 * An article that was made, and what is known of it.
 *
 * @param index its number in the order of the input
 * @param outlet its outlet
 * @param url its address
 * @param date day of publication
 * @param captured day of capture
 * @param blocks its lines, boilerplate among them
 * @param furniture those lines that are boilerplate
 * @param story what is told, whoever tells it
 * @param work the article of the outlet, in whichever version
 */
record MadeArticle(
    int index,
    String outlet,
    @Nullable String url,
    @Nullable LocalDate date,
    LocalDate captured,
    List<String> blocks,
    Set<String> furniture,
    String story,
    String work) {

  String id() {
    return "article-" + index;
  }

  /** Its place, in slices of a hundred. */
  Place place() {
    return new Place(index / 100, index % 100);
  }

  Article article() {
    return new Article(
        id(),
        false,
        outlet,
        date,
        date == null ? DateSource.NONE : DateSource.GIVEN,
        null,
        midday(captured),
        null,
        url,
        null,
        List.of(),
        null,
        null,
        "en",
        new RecordName("made", id(), null),
        blocks.stream().map(line -> new Block(line, Block.Fate.KEPT)).toList(),
        Article.TextPolicy.CLEANED,
        null);
  }

  /** Returns it as a line of JSON. */
  String json() {
    try {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("outlet", outlet);
      fields.put("text", String.join("\n", blocks));
      if (url != null) {
        fields.put("url", url);
      }
      if (date != null) {
        fields.put("date", date.toString());
      }
      return new ObjectMapper().writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant midday(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  Fingerprint fingerprint() {
    return fingerprint(place());
  }

  Fingerprint fingerprint(Place place) {
    return Fingerprint.of(article(), place);
  }
}
