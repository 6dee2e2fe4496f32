package org.pressbeam.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The figures of {@code score_pages.py} over a set of pages, for the regression tests. */
final class PageScore {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int SHINGLE = 4;

  private final Mean precision = new Mean();
  private final Mean recall = new Mean();
  private final Mean pageF1 = new Mean();
  private final Mean titles = new Mean();
  private final Mean dates = new Mean();
  private final Mean undated = new Mean();
  private final Mean taken = new Mean();

  private static final class Mean {
    private double sum;
    private int count;

    void add(double value) {
      sum += value;
      count++;
    }

    void add(boolean right) {
      add(right ? 1 : 0);
    }

    double value() {
      return count == 0 ? 0 : sum / count;
    }
  }

  /** Adds a page: what the gold says and what was found; null where the page gave no article. */
  void add(JsonNode gold, @Nullable Article article) {
    taken.add(article != null);
    String body = gold.path("body").asText();
    if (!body.isEmpty()) {
      addBody(body, article == null ? "" : article.text());
    }
    String title = gold.path("title").asText();
    if (!title.isEmpty()) {
      titles.add(folded(title).equals(folded(article == null ? null : article.title())));
    }
    String found = article == null ? "null" : String.valueOf(article.date());
    String date = gold.path("date").asText();
    if (!date.isEmpty()) {
      boolean right = found.equals(date);
      for (JsonNode accepted : gold.path("date_accept")) {
        right |= found.equals(accepted.asText());
      }
      dates.add(right);
    } else if (gold.path("no_date").asBoolean()) {
      undated.add(found.equals("null"));
    }
  }

  /**
   * Returns the figures that the gold of the set allows, each from 0 to 1: {@code articles} (share
   * of the pages that gave an article), {@code body_f1} (harmonic mean of the mean precision and
   * the mean recall of the bodies' shingles), {@code page_f1} (mean of the pages' own), {@code
   * titles} and {@code dates} that are right, {@code no_date} (undated pages left undated).
   */
  SortedMap<String, Double> figures() {
    SortedMap<String, Double> figures = new TreeMap<>();
    figures.put("articles", taken.value());
    if (pageF1.count > 0) {
      figures.put("body_f1", harmonic(precision.value(), recall.value()));
      figures.put("page_f1", pageF1.value());
    }
    if (titles.count > 0) {
      figures.put("titles", titles.value());
    }
    if (dates.count > 0) {
      figures.put("dates", dates.value());
    }
    if (undated.count > 0) {
      figures.put("no_date", undated.value());
    }
    return figures;
  }

  private static double harmonic(double p, double r) {
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  private void addBody(String gold, String found) {
    Map<List<String>, Integer> expected = shingles(gold);
    Map<List<String>, Integer> actual = shingles(found);
    int hits = 0;
    for (Map.Entry<List<String>, Integer> shingle : actual.entrySet()) {
      hits += Math.min(shingle.getValue(), expected.getOrDefault(shingle.getKey(), 0));
    }
    double ofGold = (double) hits / total(expected);
    int total = total(actual);
    if (total > 0) {
      precision.add((double) hits / total);
    }
    recall.add(ofGold);
    pageF1.add(total == 0 ? 0 : harmonic((double) hits / total, ofGold));
  }

  private static int total(Map<List<String>, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
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
