package org.pressbeam.lexicon.format;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.ActorKind;

/**
 * A code, built from the left in threes: country or organisation, role, more.
 *
 * @param text the code in capitals
 */
record PetrarchCode(String text) {
  private static final int LENGTH_LIMIT = 60;
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  /** International bodies: alliances, non-governmental organisations, companies. */
  private static final Set<String> BODIES = Set.of("IGO", "NGO", "NGM", "MNC", "IMG", "INT");

  private static final String NULL_CODE = "---";

  /** Returns the code, null if the text is none. */
  static @Nullable PetrarchCode parse(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    boolean wellFormed = !code.isEmpty() && code.length() <= LENGTH_LIMIT;
    for (int i = 0; i < code.length() && wellFormed; i++) {
      char unit = code.charAt(i);
      wellFormed =
          (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9') || "/~+-".indexOf(unit) >= 0;
    }
    return wellFormed ? new PetrarchCode(code) : null;
  }

  /** Says whether it is the code of those who are no actor. */
  boolean isNobody() {
    return text.equals(NULL_CODE);
  }

  /** Returns the country by which the code begins, as ISO 3166 alpha-3. */
  @Nullable String country() {
    String first = text.length() < 3 ? "" : text.substring(0, 3);
    return COUNTRIES.contains(first) ? first : null;
  }

  /** Returns what the code says the actor is. */
  ActorKind kind() {
    if (country() != null && text.length() == 3) {
      return ActorKind.COUNTRY;
    }
    if (country() != null && text.startsWith("GOV", 3)) {
      return ActorKind.GOVERNMENT;
    }
    boolean body = text.length() >= 3 && BODIES.contains(text.substring(0, 3));
    return body ? ActorKind.ORGANISATION : ActorKind.GROUP;
  }
}
