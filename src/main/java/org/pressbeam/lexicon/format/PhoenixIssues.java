package org.pressbeam.lexicon.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.EnglishForms;
import org.pressbeam.lexicon.Remark;
import org.pressbeam.lexicon.Wildcards;

/**
 * Phoenix issues: in blocks {@code <ISSUE CATEGORY="…">} lines {@code words [CODE]}. {@code n:}
 * stands for both numbers of a noun, {@code v:} for the forms of a verb, {@code +} for a blank or
 * hyphen, which read the same here. Phrases behind {@code ~} are to be ignored: they are a category
 * of their own, so that they hide the words inside them.
 */
final class PhoenixIssues {
  private static final Pattern OPEN =
      Pattern.compile("<ISSUE\\s[^>]{0,200}?CATEGORY=\"([^\"]{1,100})\".*");
  private static final String CLOSE = "</ISSUE>";
  private static final int FORM_LIMIT = 500;

  private final Categories entries;
  private String category = "";

  private PhoenixIssues(DictionaryText file) {
    this.entries = new Categories(file);
  }

  static boolean is(List<String> lines) {
    return lines.stream().anyMatch(line -> OPEN.matcher(line.strip()).matches());
  }

  static Dictionary read(DictionaryText file) {
    PhoenixIssues issues = new PhoenixIssues(file);
    for (PetrarchLines.Line line : PetrarchLines.of(file)) {
      issues.line(line.number(), line.text().strip());
    }
    return issues.entries.dictionary("Phoenix issues");
  }

  private void line(int number, String text) {
    Matcher open = OPEN.matcher(text);
    if (open.matches()) {
      category = open.group(1);
    } else if (text.equals(CLOSE)) {
      category = "";
    } else if (category.isEmpty()) {
      entries.unusable(number, "\"" + Remark.shortened(text) + "\" stands outside an issue");
    } else if (text.startsWith("~")) {
      add(number, List.of(category, "ignored"), text.substring(1));
    } else {
      coded(number, text);
    }
  }

  private void coded(int number, String text) {
    int bracket = text.indexOf('[');
    int end = text.indexOf(']', Math.max(bracket, 0));
    if (bracket <= 0 || end < bracket + 2) {
      entries.unusable(
          number, "\"" + Remark.shortened(text) + "\" has no code, expected words and [CODE]");
      return;
    }
    add(number, List.of(category, text.substring(bracket + 1, end)), text.substring(0, bracket));
  }

  private void add(int number, List<String> path, String written) {
    EntryText entry = EntryText.of(written.replace('+', ' '), Wildcards.NONE);
    List<String> forms = List.of("");
    for (String word : entry.words()) {
      List<String> longer = new ArrayList<>();
      for (String start : forms) {
        for (String form : forms(word)) {
          longer.add(start.isEmpty() ? form : start + " " + form);
        }
      }
      if (longer.size() > FORM_LIMIT) {
        entries.unusable(number, "more than " + FORM_LIMIT + " forms");
        return;
      }
      forms = longer;
    }
    entries.add(
        number,
        path,
        new EntryText(entry.text(), Wildcards.NONE),
        forms.stream().map(form -> EntryText.of(form, Wildcards.NONE)).toList());
  }

  private static List<String> forms(String item) {
    String word = item.toLowerCase(Locale.ROOT);
    if (word.startsWith("n:") && word.length() > 2) {
      return EnglishForms.ofNoun(word.substring(2));
    }
    if (word.startsWith("v:") && word.length() > 2) {
      return EnglishForms.ofVerb(word.substring(2));
    }
    return List.of(item);
  }
}
