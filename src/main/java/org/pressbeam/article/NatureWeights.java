package org.pressbeam.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each feature weighs: resource {@code page-nature.tsv}. */
final class NatureWeights {
  private static final String BIAS = "bias";
  private static final int REASONS = 4;

  /** Silence is no evidence: of what speaks against an article, so much must be there. */
  private static final double EVIDENCE = 0.15;

  private final Map<NatureFeature, Double> weights = new EnumMap<>(NatureFeature.class);
  private final double bias;

  /**
   * Reads the weights.
   *
   * @throws IllegalStateException if a feature has none: the build is broken
   */
  NatureWeights() {
    double found = Double.NaN;
    for (var row : ResourceTable.read("page-nature.tsv", 2)) {
      double weight = Double.parseDouble(row.get(1));
      if (row.get(0).equals(BIAS)) {
        found = weight;
      } else {
        weights.put(NatureFeature.valueOf(row.get(0).toUpperCase(Locale.ROOT)), weight);
      }
    }
    if (Double.isNaN(found) || weights.size() < NatureFeature.values().length) {
      throw new IllegalStateException("page-nature.tsv lacks a weight");
    }
    bias = found;
  }

  /** Judges a page: if the sum of its weighted features is above 0, it is no article. */
  PageNature judge(NatureFeatures features) {
    double score = bias;
    double against = 0;
    for (NatureFeature feature : NatureFeature.values()) {
      double weight = weight(feature, features);
      score += weight;
      against += Math.max(0, weight);
    }
    boolean other = score > 0 && against >= EVIDENCE;
    return new PageNature(features, other ? reason(score, features) : null);
  }

  private double weight(NatureFeature feature, NatureFeatures features) {
    return weights.getOrDefault(feature, 0.0) * features.of(feature);
  }

  /** What weighs most against an article, and the lack of a date or an author. */
  private String reason(double score, NatureFeatures features) {
    List<NatureFeature> against = new ArrayList<>();
    for (NatureFeature feature : NatureFeature.values()) {
      if (weight(feature, features) > 0) {
        against.add(feature);
      }
    }
    against.sort(Comparator.comparingDouble(feature -> -weight(feature, features)));
    StringBuilder reason = new StringBuilder(String.format(Locale.ROOT, "%.1f:", score));
    for (NatureFeature feature : against.subList(0, Math.min(REASONS, against.size()))) {
      reason.append(
          String.format(Locale.ROOT, " %s %.1f,", feature.key(), weight(feature, features)));
    }
    for (NatureFeature feature : List.of(NatureFeature.DATED, NatureFeature.SIGNED)) {
      reason.append(features.of(feature) == 0 ? " not " + feature.key() + ',' : "");
    }
    return reason.substring(0, reason.length() - 1);
  }
}
