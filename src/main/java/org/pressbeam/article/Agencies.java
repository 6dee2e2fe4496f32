package org.pressbeam.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The news agencies and the ways in which they are credited: resource {@code agencies.tsv}. */
final class Agencies {
  private static final int MAX_CREDIT = 80;
  private static final List<String> SIGNATURES =
      List.of(" with ", " avec ", " mit ", " con ", " com ", " с ", " + ");

  private final Map<String, String> names = new HashMap<>();

  Agencies() {
    for (var row : ResourceTable.read("agencies.tsv", 2)) {
      names.put(row.get(0).toLowerCase(Locale.ROOT), row.get(0));
      for (String credit : row.get(1).split("\\|", -1)) {
        names.put(credit, row.get(0));
      }
    }
  }

  /**
   * Returns the agency that a text names and nothing besides: "Reuters", "(AP)", "dpa/afp", "—
   * TASS".
   *
   * @return the first of several; null if the text is anything else
   */
  @Nullable String credited(String text) {
    if (text.length() > MAX_CREDIT) {
      return null;
    }
    String plain = strip(text.toLowerCase(Locale.ROOT));
    String whole = names.get(plain);
    if (whole != null) {
      return whole;
    }
    String first = null;
    for (String part : plain.split("[/,;&+|]| - | and | und | et | y ", -1)) {
      String name = part.isBlank() ? null : names.get(strip(part));
      if (name == null) {
        return null;
      }
      first = first == null ? name : first;
    }
    return first;
  }

  /**
   * Returns the agency in a signature such as "The Daily with AFP".
   *
   * @return null if the text is anything else
   */
  @Nullable String signed(String text) {
    if (text.length() > MAX_CREDIT || PageText.endsSentence(text)) {
      return null;
    }
    for (String with : SIGNATURES) {
      int at = text.lastIndexOf(with);
      String agency = at < 0 ? null : credited(text.substring(at + with.length()));
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }

  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    String plain = text.substring(from, to);
    for (String lead :
        new String[] {
          "source: ",
          "source ",
          "quelle: ",
          "mit material von ",
          "with ",
          "by ",
          "from ",
          "von ",
          "par ",
          "con ",
          "fonte: ",
          "fuente: ",
          "источник: ",
          "avec "
        }) {
      if (plain.startsWith(lead)) {
        return plain.substring(lead.length()).strip();
      }
    }
    return plain;
  }
}
