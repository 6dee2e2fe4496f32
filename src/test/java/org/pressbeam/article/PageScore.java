package org.pressbeam.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The figures of {@code score_pages.py}, for the regression test. */
final class PageScore {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int SHINGLE = 4;

  private double precisions;
  private int precisionPages;
  private double recalls;
  private int recallPages;
  private int titles;
  private int exactTitles;
  private int dates;
  private int rightDates;

  /** Adds a page: what the gold says and what was found. */
  void add(JsonNode gold, @Nullable Article article) {
    if (!gold.path("body").asText().isEmpty()) {
      addBody(gold.path("body").asText(), article == null ? "" : article.text());
    }
    if (!gold.path("title").asText().isEmpty()) {
      titles++;
      String title = article == null ? null : article.title();
      exactTitles += folded(gold.path("title").asText()).equals(folded(title)) ? 1 : 0;
    }
    if (!gold.path("date").asText().isEmpty()) {
      dates++;
      String date = article == null ? "" : String.valueOf(article.date());
      boolean right = date.equals(gold.path("date").asText());
      for (JsonNode accepted : gold.path("date_accept")) {
        right |= date.equals(accepted.asText());
      }
      rightDates += right ? 1 : 0;
    }
  }

  /** Harmonic mean of the mean precision and the mean recall of the bodies' shingles. */
  double bodyF1() {
    double p = precisions / precisionPages;
    double r = recalls / recallPages;
    return 2 * p * r / (p + r);
  }

  double exactTitles() {
    return (double) exactTitles / titles;
  }

  double rightDates() {
    return (double) rightDates / dates;
  }

  private void addBody(String gold, String found) {
    Map<List<String>, Integer> expected = shingles(gold);
    Map<List<String>, Integer> actual = shingles(found);
    int hits = 0;
    for (Map.Entry<List<String>, Integer> shingle : actual.entrySet()) {
      hits += Math.min(shingle.getValue(), expected.getOrDefault(shingle.getKey(), 0));
    }
    int total = actual.values().stream().mapToInt(Integer::intValue).sum();
    if (total > 0) {
      precisions += (double) hits / total;
      precisionPages++;
    }
    recalls += (double) hits / expected.values().stream().mapToInt(Integer::intValue).sum();
    recallPages++;
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> tokens = tokens(text);
    Map<List<String>, Integer> shingles = new HashMap<>();
    for (int i = 0; i < Math.max(1, tokens.size() - SHINGLE + 1) && !tokens.isEmpty(); i++) {
      List<String> shingle = tokens.subList(i, Math.min(tokens.size(), i + SHINGLE));
      shingles.merge(List.copyOf(shingle), 1, Integer::sum);
    }
    return shingles;
  }

  private static List<String> folded(@Nullable String title) {
    String text = title == null ? "" : title;
    return tokens(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }
}
