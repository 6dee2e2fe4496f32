package org.pressbeam.corpus;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * The thresholds by which the corpus decides. Each has its reason in {@code docs/corpus.md}.
 *
 * @param values a value for each rule
 */
public record CorpusRules(Map<Rule, Integer> values) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** One threshold. */
  public enum Rule {
    /** Fewest articles of an outlet in which a recurring block stands. */
    BOILERPLATE_ARTICLES("boilerplateArticles", 5, 2, 1_000_000),
    /** It stands in so many per cent of the outlet's articles, at least. */
    BOILERPLATE_PERCENT("boilerplatePercent", 20, 1, 100),
    /** From so many articles on, a smaller share does. */
    MANY_ARTICLES("manyArticles", 50, 2, 1_000_000),
    /** The smaller share, in per cent. */
    MANY_PERCENT("manyPercent", 2, 1, 100),
    /** Fewest articles in which a block stands that speaks to the reader. */
    NOTICE_ARTICLES("noticeArticles", 3, 2, 1_000_000),
    /** It stands in so many per cent of the outlet's articles, at least. */
    NOTICE_PERCENT("noticePercent", 2, 1, 100),
    /** The share that a block of sentences needs that do not speak to the reader, in per cent. */
    PROSE_PERCENT("prosePercent", 50, 1, 100),
    /** The same where it stands in many articles. */
    MANY_PROSE_PERCENT("manyProsePercent", 20, 1, 100),
    /** Shortest text that is compared with texts under other addresses, in words. */
    LEAST_WORDS("leastWords", 35, 1, 10_000),
    /** Share of shingles that a copy in another outlet and its original both have, in per cent. */
    COPY_PERCENT("copyPercent", 35, 10, 100),
    /** Share of the shorter text's shingles that the longer one has, in per cent. */
    COPY_CONTAINED_PERCENT("copyContainedPercent", 60, 10, 100),
    /** Share of shingles that two versions of one article in an outlet both have, in per cent. */
    VERSION_PERCENT("versionPercent", 70, 10, 100),
    /** Days of publication between two such versions, at most. */
    VERSION_DAYS("versionDays", 2, 0, 3_650);

    private final String code;
    private final int standard;
    private final int least;
    private final int most;

    Rule(String code, int standard, int least, int most) {
      this.code = code;
      this.standard = standard;
      this.least = least;
      this.most = most;
    }

    /** Returns the name by which a run sets it. */
    public String code() {
      return code;
    }

    /** Returns the value that holds where a run sets none. */
    public int standard() {
      return standard;
    }
  }

  /** The rules that hold where a run sets none. */
  public static final CorpusRules STANDARD = of(Map.of());

  /** Copies the map. */
  public CorpusRules {
    values = Map.copyOf(values);
  }

  /**
   * Returns the standard rules but for some.
   *
   * @param changed values by {@link Rule#code()}
   * @throws IllegalArgumentException for an unknown name or a value out of its bounds
   */
  public static CorpusRules of(Map<String, Integer> changed) {
    Map<Rule, Integer> values = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      values.put(rule, rule.standard);
    }
    changed.forEach((name, value) -> put(values, name, value));
    return new CorpusRules(values);
  }

  private static void put(Map<Rule, Integer> values, String name, int value) {
    for (Rule rule : Rule.values()) {
      if (rule.code.equals(name)) {
        if (value < rule.least || value > rule.most) {
          throw new IllegalArgumentException(
              name + "=" + value + ": must be from " + rule.least + " to " + rule.most);
        }
        values.put(rule, value);
        return;
      }
    }
    throw new IllegalArgumentException("'" + name + "' is no rule; known are " + codes());
  }

  private static String codes() {
    StringBuilder codes = new StringBuilder();
    for (Rule rule : Rule.values()) {
      codes.append(codes.isEmpty() ? "" : ", ").append(rule.code);
    }
    return codes.toString();
  }

  /** Returns the value of a rule. */
  public int value(Rule rule) {
    Integer value = values.get(rule);
    return value == null ? rule.standard : value;
  }

  /** Returns the value of a rule in per cent as a share. */
  double share(Rule rule) {
    return value(rule) / 100.0;
  }
}
