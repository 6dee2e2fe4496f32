package org.pressbeam.article;

import java.util.ArrayList;
import java.util.HashSet;
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

  private static final int WHOLE = 7;

  /** Where a new matter begins: "Ann Lee | Daily Example", "Ann Lee · 3 May". */
  private static final String BARS = "|•·—―│｜";

  private final Agencies agencies;
  private final Set<String> months = new HashSet<>();
  private final List<String> suffixes = new ArrayList<>();
  private final LineOpenings reporters = new LineOpenings();
  private final LineOpenings openings = new LineOpenings();
  private final Set<String> leads = new HashSet<>();
  private final Set<String> joins = new LinkedHashSet<>();
  private final List<String> titles = new ArrayList<>();
  private final LineOpenings others = new LineOpenings();

  /** Words that make a line a sentence, and words behind "by" that tell a time. */
  private final Set<String> verbs = new HashSet<>();

  private final Set<String> days = new HashSet<>();

  Byline(Agencies agencies) {
    this.agencies = agencies;
    for (var row : ResourceTable.read("months.tsv", 13)) {
      row.subList(1, row.size()).forEach(forms -> months.addAll(List.of(forms.split("\\|", -1))));
    }
    for (var row : ResourceTable.read("bylines.tsv", 2)) {
      switch (row.get(0)) {
        case "reporter" -> reporters.add(FoldedText.narrow(row.get(1)));
        case "lead" -> addLead(FoldedText.narrow(row.get(1)) + seam(row.get(1)));
        case "join" -> joins.add(row.get(1));
        case "title" -> titles.add(row.get(1));
        case "suffix" -> suffixes.add(row.get(1));
        case "verb" -> verbs.add(row.get(1));
        case "day" -> days.add(row.get(1));
        case "other" -> others.add(FoldedText.narrow(row.get(1)) + " ");
        default -> throw new IllegalStateException("bylines.tsv: " + row);
      }
    }
  }

  private void addLead(String lead) {
    leads.add(lead);
    openings.add(lead);
  }

  /** What stands behind a lead: nothing in scripts that write no spaces. */
  private static String seam(String lead) {
    char last = lead.charAt(lead.length() - 1);
    return last >= '\u2e80' || lead.charAt(0) >= '\u2e80' || !Character.isLetter(last) ? "" : " ";
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
    String plain = withoutLead(line);
    // "Reporting by Ann Lee; Editing by Bo Chen": who edited is no author. A name that a page
    // leaves out in ", Daily Example" is none.
    boolean nameless = segment.startsWith(",") && plain.length() == line.length();
    if (nameless || others.longest(plain + " ") > 0) {
      return;
    }
    if (reporters.longest(line) > 0) {
      // "记者 周岚 孙伟民": two names; behind them "/台東報導", where they report from.
      int bar = plain.indexOf('/');
      plain = (bar < 0 ? plain : plain.substring(0, bar)).replace(" ", ", ");
    }
    int words = 0;
    for (String part : split(withoutDate(firstMatter(plain)))) {
      String name = withoutAgency(withoutPlace(withoutBrackets(part.strip())), names);
      int size = name.split(" ", -1).length;
      // "Ann Lee, Moscow" and "Ann Lee, PhD": one word behind a full name is no second author.
      boolean loose = words > 1 && size == 1 && agencies.credited(name) == null;
      if (!loose && isName(name, outlet) && names.size() < MAX_AUTHORS && isNew(name, names)) {
        names.add(name);
        words = Math.max(words, size);
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
    return months.contains(month) ? rest.substring(0, rest.length() - last.length()).strip() : rest;
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
    return withoutSuffix(name);
  }

  /** Languages without spaces or with titles behind the name: "김보기 기자". */
  private String withoutSuffix(String name) {
    String rest = name;
    for (String suffix : suffixes) {
      if (rest.length() > suffix.length() + 1 && rest.endsWith(suffix)) {
        rest = rest.substring(0, rest.length() - suffix.length()).strip();
      }
    }
    return rest;
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
    String lower = Spaces.collapse(line).toLowerCase(Locale.ROOT);
    return leads.contains(lower + " ") || leads.contains(lower);
  }

  /** Whether a line is a byline and nothing else: it begins with "By" and names follow. */
  boolean isByline(String text) {
    String line = unbracketed(FoldedText.narrow(text));
    String rest = withoutLead(line);
    boolean sentence = PageText.endsSentence(line) && !line.endsWith(")");
    if (line.length() > 120 || rest.length() == line.length() || sentence) {
      return false;
    }
    if (!rest.isEmpty() && Character.isIdeographic(rest.charAt(0))) {
      return areHanNames(rest);
    }
    String[] words = rest.split(" ", -1);
    if (days.contains(words[0].toLowerCase(Locale.ROOT))) {
      return false;
    }
    int capitals = 0;
    int caseless = 0;
    for (String word : words) {
      if (verbs.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
      if (!word.isEmpty()
          && (Character.isUpperCase(word.charAt(0))
              || joins.contains(word.toLowerCase(Locale.ROOT)))) {
        capitals++;
      }
      if (!word.isEmpty() && Character.getType(word.charAt(0)) == Character.OTHER_LETTER) {
        caseless++;
      }
    }
    if (caseless == words.length && words.length <= MAX_CASELESS) {
      return words.length >= 2;
    }
    return words.length <= 14
        && !Character.isDigit(rest.isEmpty() ? '0' : rest.charAt(0))
        && capitals >= Math.max(2, words.length - 2);
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

  /** Without "By", and without "Text: Von", of which two stand one behind the other. */
  private String withoutLead(String line) {
    String rest = line.replace(" :", ":");
    for (int round = 0; round < 3; round++) {
      int length = Math.max(openings.longest(rest), reporters.longest(rest));
      if (length == 0) {
        return rest;
      }
      rest = rest.substring(length).strip();
    }
    return rest;
  }

  private List<String> split(String line) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word :
        line.replace(",", ", ").replace("、", ", ").replace("،", ", ").split(" +", -1)) {
      boolean join = joins.contains(word.toLowerCase(Locale.ROOT));
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
    if (isLead(lower) || isDomain(lower) || others.longest(lower + " ") > 0) {
      return false;
    }
    String padded = " " + lower + " ";
    for (String title : titles) {
      // Short words are parts of names: "Staffan", "Chiefs".
      boolean held =
          title.length() < WHOLE ? padded.contains(" " + title + " ") : lower.contains(title);
      if (held) {
        return false;
      }
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
