package org.pressbeam.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads names of authors: without "By", without titles and addresses, one by one. */
final class Byline {
  private static final int MAX_NAME = 60;
  private static final int MAX_AUTHORS = 30;
  private static final int MAX_LINE = 300;

  private final List<String> leads = new ArrayList<>();
  private final Set<String> joins = new LinkedHashSet<>();
  private final List<String> titles = new ArrayList<>();

  Byline() {
    for (var row : ResourceTable.read("bylines.tsv", 2)) {
      switch (row.get(0)) {
        case "lead" -> leads.add(row.get(1) + " ");
        case "join" -> joins.add(row.get(1));
        case "title" -> titles.add(row.get(1));
        default -> throw new IllegalStateException("bylines.tsv: " + row);
      }
    }
  }

  /** Returns the names in lines such as "By Ann Lee and Bo Chen, Staff Writers"; none twice. */
  List<String> names(List<String> lines, @Nullable String outlet) {
    Set<String> names = new LinkedHashSet<>();
    for (String line : lines) {
      if (line.length() > MAX_LINE) {
        continue;
      }
      for (String part : split(withoutLead(Spaces.collapse(line)))) {
        String name = part.strip();
        if (isName(name, outlet) && names.size() < MAX_AUTHORS) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  /** Whether a line is a byline and nothing else: it begins with "By" and names follow. */
  boolean isByline(String line) {
    if (line.length() > 120
        || withoutLead(line).length() == line.length()
        || PageWalk.endsSentence(line)) {
      return false;
    }
    String rest = withoutLead(line);
    String[] words = rest.split(" ", -1);
    int capitals = 0;
    for (String word : words) {
      if (!word.isEmpty()
          && (Character.isUpperCase(word.charAt(0))
              || joins.contains(word.toLowerCase(Locale.ROOT)))) {
        capitals++;
      }
    }
    return words.length <= 14
        && !Character.isDigit(rest.isEmpty() ? '0' : rest.charAt(0))
        && capitals >= Math.max(2, words.length - 2);
  }

  private String withoutLead(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (String lead : leads) {
      if (lower.startsWith(lead)) {
        return line.substring(lead.length()).strip();
      }
    }
    return line;
  }

  private List<String> split(String line) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      boolean join = joins.contains(word.toLowerCase(Locale.ROOT));
      boolean end = word.endsWith(",") || word.endsWith(";");
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
    for (String title : titles) {
      if (lower.contains(title)) {
        return false;
      }
    }
    return outlet == null || !lower.equals(outlet);
  }
}
