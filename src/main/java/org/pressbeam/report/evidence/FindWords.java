package org.pressbeam.report.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pressbeam.report.evidence.MarkedArticle.Field;

/** Says in a line what was found, in the same words for a table's row and for a fresh find. */
public final class FindWords {
  private static final String NOBODY = "-";

  private FindWords() {}

  /** Returns an actor: {@code Vladimir Putin (vladimir-putin)}. */
  public static String actor(String name, String id) {
    return name.equals(id) ? id : name + " (" + id + ")";
  }

  /**
   * Returns a mention.
   *
   * @param who as {@link #actor} gives it
   */
  public static String mention(String surface, String who, String voice, boolean metonym) {
    return surface + " = " + who + ", voice " + voice + (metonym ? ", metonym" : "");
  }

  /** The words of a stance. */
  public record StanceWords(
      String surface, String category, long polarity, String voice, boolean negated) {}

  /**
   * Who takes a stance towards whom.
   *
   * @param source id of an actor; null if unknown
   * @param target likewise
   */
  public record Pair(@Nullable String source, @Nullable String target) {
    @Override
    public String toString() {
      if (source == null && target == null) {
        return "source and target not found";
      }
      return (source == null ? NOBODY : source) + " → " + (target == null ? NOBODY : target);
    }
  }

  /** Returns a stance with its pairs. */
  public static String stance(StanceWords words, List<Pair> pairs) {
    String sign =
        switch (Long.signum(words.polarity())) {
          case -1 -> " (-)";
          case 1 -> " (+)";
          default -> "";
        };
    return words.surface()
        + " = "
        + words.category()
        + sign
        + (words.negated() ? ", negated" : "")
        + ", voice "
        + words.voice()
        + ", "
        + pairs.stream().map(Pair::toString).collect(Collectors.joining(", "));
  }

  /**
   * Returns an attributed statement.
   *
   * @param who as {@link #actor} gives it; null if the lexicon does not know the speaker
   * @param surface words that name the speaker; null if there are none
   * @param cue words that attribute; null if there are none
   */
  public static String quote(
      String kind, @Nullable String who, @Nullable String surface, @Nullable String cue) {
    StringBuilder words = new StringBuilder(kind);
    if (surface != null) {
      words.append(", \"").append(surface).append('"');
    }
    words.append(who == null ? ", no actor of the lexicon" : " = " + who);
    if (cue != null) {
      words.append(", cue \"").append(cue).append('"');
    }
    return words.toString();
  }

  /** What is known of an article, gathered. */
  public static final class Head {
    private final List<Field> fields = new ArrayList<>();

    /** Adds what is known; nothing if it is null or empty. */
    public void add(String name, @Nullable String value) {
      if (value != null && !value.isEmpty()) {
        fields.add(new Field(name, value));
      }
    }

    /**
     * Adds the date and where it came from.
     *
     * @param date as 2026-01-16; null if there is none
     * @param source value of the column {@code date_source}
     */
    public void addDate(@Nullable String date, String source) {
      String from =
          switch (source) {
            case "given" -> "given with the article";
            case "jsonld" -> "from JSON-LD of the page";
            case "meta" -> "from a meta element of the page";
            case "time" -> "from a time element of the page";
            case "url" -> "from the address";
            case "text" -> "from the text near the title";
            case "capture" -> "that of the capture";
            default -> "found nowhere, so that titles of offices stand for nobody";
          };
      fields.add(new Field("date", (date == null ? "none" : date) + ", " + from));
    }

    /** Returns the fields in order. */
    public List<Field> fields() {
      return fields;
    }
  }
}
