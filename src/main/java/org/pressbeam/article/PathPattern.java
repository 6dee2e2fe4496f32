package org.pressbeam.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern such as <code>{outlet}/{date}/{name}</code>, held segment by segment against the end of
 * a path. A segment may mix placeholders and letters: <code>{date}_{name}.txt</code>.
 */
final class PathPattern {
  private static final Set<String> PLACEHOLDERS = new TreeSet<>(Set.of("outlet", "date", "name"));
  private static final int MAX_SEGMENT = 255;

  /**
   * What a path tells.
   *
   * @param outlet null if the pattern names none
   * @param date null if the pattern names none
   */
  record Match(@Nullable String outlet, @Nullable LocalDate date) {}

  private final List<Pattern> segments = new ArrayList<>();

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it has an unknown or repeated placeholder, an unbalanced
   *     brace, or an empty segment
   */
  PathPattern(String pattern) {
    String text = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    Set<String> seen = new TreeSet<>();
    for (String segment : text.split("/", -1)) {
      if (segment.isEmpty()) {
        throw bad(pattern, "has an empty part");
      }
      segments.add(Pattern.compile(regex(pattern, segment, seen)));
    }
    if (!seen.contains("outlet") && !seen.contains("date")) {
      throw bad(pattern, "names neither {outlet} nor {date}");
    }
  }

  private static String regex(String pattern, String segment, Set<String> seen) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < segment.length()) {
      int open = segment.indexOf('{', at);
      String literal = segment.substring(at, open < 0 ? segment.length() : open);
      if (literal.indexOf('}') >= 0) {
        throw bad(pattern, "has a } without {");
      }
      regex.append(Pattern.quote(literal));
      if (open < 0) {
        break;
      }
      int close = segment.indexOf('}', open);
      String name = close < 0 ? "" : segment.substring(open + 1, close);
      if (close < 0 || !PLACEHOLDERS.contains(name)) {
        throw bad(pattern, close < 0 ? "has a { without }" : "has the unknown {" + name + "}");
      }
      if (!seen.add(name)) {
        throw bad(pattern, "has {" + name + "} twice");
      }
      String group = name.equals("date") ? "\\d{4}-\\d{2}-\\d{2}|\\d{8}" : ".+?";
      regex.append("(?<").append(name).append('>').append(group).append(')');
      at = close + 1;
    }
    return regex.toString();
  }

  private static IllegalArgumentException bad(String pattern, String what) {
    return new IllegalArgumentException(
        "path pattern '" + pattern + "' " + what + "; allowed are {date}, {name}, {outlet}");
  }

  /**
   * Holds the pattern against the end of a path.
   *
   * @return null if the path does not match
   */
  @Nullable Match match(String path) {
    String[] parts = path.split("/", -1);
    int from = parts.length - segments.size();
    if (from < 0) {
      return null;
    }
    String outlet = null;
    LocalDate date = null;
    for (int i = 0; i < segments.size(); i++) {
      String part = parts[from + i];
      Matcher matcher = segments.get(i).matcher(part);
      if (part.length() > MAX_SEGMENT || !matcher.matches()) {
        return null;
      }
      String regex = segments.get(i).pattern();
      if (regex.contains("(?<outlet>")) {
        outlet = matcher.group("outlet");
      }
      if (regex.contains("(?<date>")) {
        DateReading reading = DateFormats.iso(matcher.group("date"));
        if (reading == null) {
          return null;
        }
        date = reading.day();
      }
    }
    return new Match(outlet, date);
  }
}
