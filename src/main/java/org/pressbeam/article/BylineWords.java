package org.pressbeam.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words around the names of authors: resources {@code bylines.tsv} and {@code months.tsv}. */
final class BylineWords {
  /** Letters from which a title counts inside of other words too. */
  private static final int WHOLE = 7;

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

  BylineWords() {
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

  /** Whether a word in lower case is the name of a month. */
  boolean isMonth(String word) {
    return months.contains(word);
  }

  /** Whether a word stands between two names: "and". */
  boolean isJoin(String word) {
    return joins.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word makes a line a sentence, which no byline is. */
  boolean isVerb(String word) {
    return verbs.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word behind "by" tells a time, not a name. */
  boolean isDay(String word) {
    return days.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a line begins with what stands before the names of others than authors. */
  boolean isOther(String line) {
    return others.longest(line + " ") > 0;
  }

  /** Whether a line begins with a word behind which names are parted by spaces alone. */
  boolean isReporter(String line) {
    return reporters.longest(line) > 0;
  }

  /** Returns whether a line is what stands before a name: "Written by". */
  boolean isLead(String line) {
    String lower = Spaces.collapse(line).toLowerCase(Locale.ROOT);
    return leads.contains(lower + " ") || leads.contains(lower);
  }

  /**
   * Whether a name holds a job title or a label.
   *
   * @param lower the name in lower case
   */
  boolean holdsTitle(String lower) {
    String padded = " " + lower + " ";
    for (String title : titles) {
      // Short words are parts of names: "Staffan", "Chiefs".
      boolean held =
          title.length() < WHOLE ? padded.contains(" " + title + " ") : lower.contains(title);
      if (held) {
        return true;
      }
    }
    return false;
  }

  /** Without "By", and without "Text: Von", of which two stand one behind the other. */
  String withoutLead(String line) {
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

  /** Languages without spaces or with titles behind the name: "김보기 기자". */
  String withoutSuffix(String name) {
    String rest = name;
    for (String suffix : suffixes) {
      if (rest.length() > suffix.length() + 1 && rest.endsWith(suffix)) {
        rest = rest.substring(0, rest.length() - suffix.length()).strip();
      }
    }
    return rest;
  }
}
