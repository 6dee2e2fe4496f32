package org.pressbeam.report.validation;

/**
 * A share of trials with its 95 % score interval after Wilson (1927), without continuity
 * correction, which Newcombe (1998, Statistics in Medicine 17, method 3) recommends for small
 * samples and shares near 0 or 1.
 *
 * @param hits from 0 to {@code trials}
 * @param trials at least 1
 */
public record Proportion(long hits, long trials) {
  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /** Checks the counts. */
  public Proportion {
    if (trials < 1 || hits < 0 || hits > trials) {
      throw new IllegalArgumentException(hits + " of " + trials);
    }
  }

  /** Returns the share, from 0 to 1. */
  public double share() {
    return (double) hits / trials;
  }

  /** Returns the lower end of the interval, at least 0. */
  public double lower() {
    return hits == 0 ? 0 : centre() - halfWidth();
  }

  /** Returns the upper end of the interval, at most 1. */
  public double upper() {
    return hits == trials ? 1 : centre() + halfWidth();
  }

  private double centre() {
    return (hits + Z * Z / 2) / (trials + Z * Z);
  }

  private double halfWidth() {
    double spread = share() * (1 - share()) / trials + Z * Z / (4.0 * trials * trials);
    return Z * Math.sqrt(spread) / (1 + Z * Z / trials);
  }
}
