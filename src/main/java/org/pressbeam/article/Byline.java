package org.pressbeam.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads names of authors: without "By", job titles, places, dates and addresses, one by one.
 * Agencies among them are returned like names; who wants them apart asks {@link Agencies}.
 */
final class Byline {
  private static final int MAX_NAME = 60;
  private static final int MAX_AUTHORS = 30;
  private static final int MAX_LINE = 300;

  /** Most lines that are tried for names. */
  private static final int MAX_TRIED = 200;

  /** Most words of a byline in a script without capitals, where nothing else tells names. */
  private static final int MAX_CASELESS = 4;

  /** Where a new matter begins: "Ann Lee | Daily Example", "Ann Lee · 3 May". */
  private static final String BARS = "|•·—―│｜";

  private final Agencies agencies;
  private final BylineWords words = new BylineWords();

  Byline(Agencies agencies) {
    this.agencies = agencies;
  }

  /** Returns the names in lines such as "By Ann Lee and Bo Chen, Staff Writers"; none twice. */
  List<String> names(List<String> lines, @Nullable String outlet) {
    Set<String> names = new LinkedHashSet<>();
    for (String line : lines.subList(0, Math.min(lines.size(), MAX_TRIED))) {
      if (line.length() > MAX_LINE) {
        continue;
      }
      for (String segment : unbracketed(FoldedText.narrow(Spaces.collapse(line))).split(";", -1)) {
        addNames(segment.strip(), outlet, names);
      }
    }
    return List.copyOf(names);
  }

  private void addNames(String segment, @Nullable String outlet, Set<String> names) {
    String line = withoutMarks(segment);
    String plain = words.withoutLead(line);
    // "Reporting by Ann Lee; Editing by Bo Chen": who edited is no author. A name that a page
    // leaves out in ", Daily Example" is none.
    boolean nameless = segment.startsWith(",") && plain.length() == line.length();
    if (nameless || words.isOther(plain)) {
      return;
    }
    if (words.isReporter(line)) {
      // "记者 周岚 孙伟民": two names; behind them "/台東報導", where they report from.
      int bar = plain.indexOf('/');
      plain = (bar < 0 ? plain : plain.substring(0, bar)).replace(" ", ", ");
    }
    int longest = 0;
    for (String part : split(withoutDate(firstMatter(plain)))) {
      String name = withoutAgency(withoutPlace(withoutBrackets(part.strip())), names);
      int size = name.split(" ", -1).length;
      // "Ann Lee, Moscow" and "Ann Lee, PhD": one word behind a full name is no second author.
      boolean loose = longest > 1 && size == 1 && agencies.credited(name) == null;
      if (!loose && isName(name, outlet) && names.size() < MAX_AUTHORS && isNew(name, names)) {
        names.add(name);
        longest = Math.max(longest, size);
      }
    }
  }

  /** Whether a name stands beside those found: an account's name beside full ones does not. */
  private boolean isNew(String name, Set<String> names) {
    boolean handle =
        name.indexOf(' ') < 0
            && Character.isLowerCase(name.charAt(0))
            && agencies.credited(name) == null;
    return names.stream()
        .noneMatch(other -> name.equalsIgnoreCase(other) || (handle && other.indexOf(' ') > 0));
  }

  /** Without marks before the first letter, and dashes behind the last. */
  private static String withoutMarks(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && !Character.isLetterOrDigit(line.charAt(from))) {
      from++;
    }
    while (to > from && " -–—,:|".indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return line.substring(from, to);
  }

  /** "Ann Lee | Daily Example" and "Ann Lee - Kent" up to the bar or dash. */
  private static String firstMatter(String line) {
    for (int i = 1; i < line.length(); i++) {
      boolean dash =
          (line.charAt(i) == '-' || line.charAt(i) == '–')
              && line.charAt(i - 1) == ' '
              && line.startsWith(" ", i + 1);
      if (dash || BARS.indexOf(line.charAt(i)) >= 0) {
        return line.substring(0, i).strip();
      }
    }
    return line;
  }

  /** "Ann Lee June 19, 2023" and "Ann Lee 5:00 am" up to the date. */
  private String withoutDate(String line) {
    int digit = 0;
    while (digit < line.length() && !Character.isDigit(line.charAt(digit))) {
      digit++;
    }
    boolean address = digit > 0 && Character.isLetter(line.charAt(digit - 1));
    if (digit == line.length() || address) {
      return line;
    }
    String rest = line.substring(0, digit).strip();
    String last = rest.substring(rest.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String month = last.endsWith(".") ? last.substring(0, last.length() - 1) : last;
    return words.isMonth(month) ? rest.substring(0, rest.length() - last.length()).strip() : rest;
  }

  /** "Ann Lee The Associated Press": the agency is credited, and Ann Lee is the author. */
  private String withoutAgency(String name, Set<String> names) {
    int space = name.indexOf(' ');
    for (int i = space < 0 ? -1 : name.indexOf(' ', space + 1); i > 0; ) {
      String tail = name.substring(i + 1);
      if (agencies.credited(tail) != null) {
        names.add(tail);
        return name.substring(0, i);
      }
      i = name.indexOf(' ', i + 1);
    }
    return words.withoutSuffix(name);
  }

  /** "(Reporting by Ann Lee)" without its brackets. */
  private static String unbracketed(String line) {
    return line.startsWith("(") && line.indexOf(')') == line.length() - 1
        ? line.substring(1, line.length() - 1).strip()
        : line;
  }

  /** "Ann Lee (Moscow)" is Ann Lee. */
  private static String withoutBrackets(String name) {
    int open = name.endsWith(")") ? name.lastIndexOf('(') : -1;
    return open > 0 ? name.substring(0, open).strip() : name;
  }

  /** "Ann Lee in New York" is Ann Lee. */
  private static String withoutPlace(String name) {
    int in = name.indexOf(" in ");
    boolean place = in > 0 && in + 4 < name.length() && Character.isUpperCase(name.charAt(in + 4));
    return place ? name.substring(0, in) : name;
  }

  /** Returns whether a line is what stands before a name: "Written by". */
  boolean isLead(String line) {
    return words.isLead(line);
  }

  /** Whether a line is a byline and nothing else: it begins with "By" and names follow. */
  boolean isByline(String text) {
    String line = unbracketed(FoldedText.narrow(text));
    String rest = words.withoutLead(line);
    boolean sentence = PageText.endsSentence(line) && !line.endsWith(")");
    if (line.length() > 120 || rest.length() == line.length() || sentence) {
      return false;
    }
    if (!rest.isEmpty() && Character.isIdeographic(rest.charAt(0))) {
      return areHanNames(rest);
    }
    String[] parts = rest.split(" ", -1);
    if (words.isDay(parts[0])) {
      return false;
    }
    int capitals = 0;
    int caseless = 0;
    for (String word : parts) {
      if (words.isVerb(word)) {
        return false;
      }
      if (!word.isEmpty() && (Character.isUpperCase(word.charAt(0)) || words.isJoin(word))) {
        capitals++;
      }
      if (!word.isEmpty() && Character.getType(word.charAt(0)) == Character.OTHER_LETTER) {
        caseless++;
      }
    }
    if (caseless == parts.length && parts.length <= MAX_CASELESS) {
      return parts.length >= 2;
    }
    return parts.length <= 14
        && !Character.isDigit(rest.isEmpty() ? '0' : rest.charAt(0))
        && capitals >= Math.max(2, parts.length - 2);
  }

  /** Names of two to four ideographs; "台東報導" behind a bar is as short. */
  private static boolean areHanNames(String text) {
    for (String name : text.split("[ 、,/&]", -1)) {
      if (name.length() < 2
          || name.length() > 4
          || !name.codePoints().allMatch(Character::isIdeographic)) {
        return false;
      }
    }
    return true;
  }

  private List<String> split(String line) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word :
        line.replace(",", ", ").replace("、", ", ").replace("،", ", ").split(" +", -1)) {
      boolean join = words.isJoin(word);
      boolean end = word.endsWith(",");
      if (!join) {
        part.append(part.isEmpty() ? "" : " ")
            .append(end ? word.substring(0, word.length() - 1) : word);
      }
      if (join || end) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private boolean isName(String name, @Nullable String outlet) {
    if (name.length() < 2 || name.length() > MAX_NAME || name.split(" ", -1).length > 6) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (Character.isDigit(name.charAt(i)) || "@/:|<>{}[]=#".indexOf(name.charAt(i)) >= 0) {
        return false;
      }
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (words.isLead(lower) || isDomain(lower) || words.isOther(lower)) {
      return false;
    }
    if (words.holdsTitle(lower)) {
      return false;
    }
    return outlet == null || !lower.equals(outlet);
  }

  /** "example.org" is an address; "C.Lee" is a name. */
  private static boolean isDomain(String lower) {
    int dot = lower.lastIndexOf('.');
    return dot > 2
        && lower.indexOf(' ') < 0
        && lower.length() - dot <= 5
        && dot < lower.length() - 2;
  }
}
