package org.pressbeam.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The news agencies (resource {@code agencies.tsv}) and the words around their names in credits
 * ({@code credit-words.tsv}).
 */
final class Agencies {
  private static final int MAX_CREDIT = 120;

  /** Longest sign of a desk or an editor behind an agency: "dpa/lsw", "SDA/sep". */
  private static final int MAX_SIGN = 5;

  private static final int MAX_ROUNDS = 4;

  /** Most words of the name of an agency. */
  private static final int MAX_NAME = 6;

  private static final int MAX_SIGNATURE = 80;
  private static final String REUTERS = "Reuters";

  /** What stands between agencies that are credited together. */
  private static final Pattern BETWEEN =
      Pattern.compile("[/,;&+|、]| - | – | and | und | et | y | e | и | with | mit ");

  private final Map<String, String> names = new HashMap<>();
  private final List<String> leads = new ArrayList<>();
  private final List<String> tails = new ArrayList<>();
  private final List<String> joins = new ArrayList<>();
  private final Set<String> others = new HashSet<>();

  Agencies() {
    for (var row : ResourceTable.read("agencies.tsv", 2)) {
      names.put(row.get(0).toLowerCase(Locale.ROOT), row.get(0));
      for (String credit : row.get(1).split("\\|", -1)) {
        names.putIfAbsent(credit, row.get(0));
      }
    }
    for (var row : ResourceTable.read("credit-words.tsv", 2)) {
      switch (row.get(0)) {
        case "lead" -> leads.add(row.get(1));
        case "tail" -> tails.add(row.get(1));
        case "join" -> joins.add(' ' + row.get(1) + ' ');
        case "other" -> others.add(row.get(1));
        default -> throw new IllegalStateException("credit-words.tsv: " + row);
      }
    }
    leads.sort(Comparator.comparingInt(String::length).reversed());
    tails.sort(Comparator.comparingInt(String::length).reversed());
  }

  /**
   * Returns the agency that a text names and nothing besides: "Reuters", "(AP)", "dpa/afp", "—
   * TASS", "With files from AFP", "© 2023 The Associated Press. All rights reserved."
   *
   * @return the first of several; null if the text is anything else
   */
  @Nullable String credited(String text) {
    if (text.length() > MAX_CREDIT || text.length() < 2) {
      return null;
    }
    String plain = strip(text.toLowerCase(Locale.ROOT));
    String whole = names.get(plain);
    if (whole != null) {
      return whole;
    }
    String first = null;
    for (String part : BETWEEN.split(plain, -1)) {
      String bare = strip(part);
      String name = names.get(bare);
      if (name == null && !(others.contains(bare) || (first != null && isSign(bare)))) {
        return null;
      }
      first = first == null ? name : first;
    }
    return first;
  }

  /**
   * Returns the agency that signs a line at the end of a text: "(Reporting by A; Editing by B)".
   * Reuters alone signs so, in brackets and with both.
   *
   * @return null if the line is no such one
   */
  static @Nullable String signed(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    boolean brackets = lower.startsWith("(") && lower.endsWith(")");
    boolean reporting =
        lower.startsWith("(reporting by ")
            || lower.startsWith("(additional reporting by ")
            || lower.startsWith("(writing by ");
    boolean editing = lower.contains("; editing by ") || lower.contains(", editing by ");
    return brackets && reporting && editing ? REUTERS : null;
  }

  /**
   * Returns the agency in a signature such as "The Daily with AFP".
   *
   * @return null if the text is anything else
   */
  @Nullable String sharing(String text) {
    if (text.length() > MAX_SIGNATURE || PageText.endsSentence(text)) {
      return null;
    }
    for (String with : joins) {
      int at = text.lastIndexOf(with);
      String agency = at < 0 ? null : credited(text.substring(at + with.length()));
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }

  /** Returns whether the last words of a text are a name of an agency. */
  boolean endsWith(String text, String agency) {
    int from = text.length();
    for (int word = 0; word < MAX_NAME && from > 0; word++) {
      from = text.lastIndexOf(' ', from - 1);
      if (agency.equals(names.get(text.substring(from + 1).toLowerCase(Locale.ROOT)))) {
        return true;
      }
    }
    return false;
  }

  /** A few letters or figures that tell nobody but the desk anything. */
  private static boolean isSign(String part) {
    if (part.isEmpty() || part.length() > MAX_SIGN) {
      return part.startsWith("dpa:") || part.isEmpty();
    }
    return part.chars().allMatch(c -> c < 0x250 && (Character.isLetterOrDigit(c) || c == '-'));
  }

  private String strip(String text) {
    String plain = bare(text);
    for (int round = 0; round < MAX_ROUNDS; round++) {
      if (names.containsKey(plain)) {
        return plain;
      }
      String shorter = bare(withoutYear(withoutTail(withoutLead(plain))));
      if (shorter.equals(plain)) {
        return plain;
      }
      plain = shorter;
    }
    return plain;
  }

  private static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    while (to > from && !isEnd(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Letters of some scripts carry marks of their own at the end. */
  private static boolean isEnd(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private String withoutLead(String plain) {
    for (String lead : leads) {
      if (plain.length() > lead.length() && plain.startsWith(lead) && isSeam(plain, lead)) {
        return plain.substring(lead.length());
      }
    }
    return plain;
  }

  private static boolean isSeam(String plain, String lead) {
    return !Character.isLetterOrDigit(lead.charAt(lead.length() - 1))
        || !Character.isLetterOrDigit(plain.charAt(lead.length()));
  }

  private String withoutTail(String plain) {
    for (String tail : tails) {
      int at = plain.length() - tail.length();
      boolean dense = tail.charAt(0) > '\u2e80';
      if (at > 0 && plain.endsWith(tail) && (dense || plain.charAt(at - 1) == ' ')) {
        return plain.substring(0, at);
      }
    }
    return plain;
  }

  /** "© 2023 Reuters", "Reuters 2023". */
  private static String withoutYear(String plain) {
    int size = plain.length();
    if (size > 5 && isYear(plain.substring(0, 4)) && plain.charAt(4) == ' ') {
      return plain.substring(5);
    }
    boolean behind = size > 5 && isYear(plain.substring(size - 4)) && plain.charAt(size - 5) == ' ';
    return behind ? plain.substring(0, size - 5) : plain;
  }

  private static boolean isYear(String text) {
    return (text.startsWith("19") || text.startsWith("20"))
        && text.chars().allMatch(Character::isDigit);
  }
}
