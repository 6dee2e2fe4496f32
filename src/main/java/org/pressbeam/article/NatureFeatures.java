package org.pressbeam.article;

import java.util.EnumMap;
import java.util.Map;

/** The features of one page, each from 0 to 1; one that was not set is 0. */
final class NatureFeatures {
  private final Map<NatureFeature, Double> values = new EnumMap<>(NatureFeature.class);

  /** Sets a feature to its share of the most that counts, at most 1. */
  void set(NatureFeature feature, double amount, double most) {
    values.put(feature, Math.min(1, amount / most));
  }

  void set(NatureFeature feature, boolean found) {
    values.put(feature, found ? 1.0 : 0.0);
  }

  double of(NatureFeature feature) {
    return values.getOrDefault(feature, 0.0);
  }
}
