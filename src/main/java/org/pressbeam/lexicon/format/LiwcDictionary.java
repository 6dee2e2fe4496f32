package org.pressbeam.lexicon.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.DictionaryException;
import org.pressbeam.lexicon.Remark;
import org.pressbeam.lexicon.Wildcards;

/**
 * LIWC {@code .dic}: between two lines that hold only {@code %} the categories ({@code 1 TAB
 * negative}), then entries with the numbers of theirs ({@code warn* TAB 1 TAB 2}). A {@code *} at
 * the end stands for any ending; entries may have blanks. Numbers that hang on a condition ({@code
 * (02 134)125/464}) cannot be used.
 */
final class LiwcDictionary {
  private static final String FORMAT = "LIWC dictionary";

  private final DictionaryText file;
  private final Categories entries;
  private final Map<String, String> names = new HashMap<>();

  private LiwcDictionary(DictionaryText file) {
    this.file = file;
    this.entries = new Categories(file);
  }

  static Dictionary read(DictionaryText file) throws DictionaryException {
    return new LiwcDictionary(file).read();
  }

  private Dictionary read() throws DictionaryException {
    List<String> lines = file.lines();
    int borders = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.equals("%") && borders < 2) {
        borders++;
      } else if (!line.isEmpty() && borders == 1) {
        category(i + 1, line);
      } else if (!line.isEmpty() && borders == 2) {
        entry(i + 1, line);
      }
    }
    if (borders < 2) {
      throw new DictionaryException(
          file.place(1), "no LIWC dictionary, expected categories between two lines of \"%\"");
    }
    return entries.dictionary(FORMAT);
  }

  private void category(int line, String text) {
    int end = endOfNumber(text);
    String name = text.substring(end).strip();
    if (end == 0 || name.isEmpty()) {
      file.remark(
          line, "\"" + Remark.shortened(text) + "\" is no category, expected number and name");
      return;
    }
    if (names.putIfAbsent(text.substring(0, end), name) != null) {
      file.remark(line, "category " + text.substring(0, end) + " twice, the first holds");
      return;
    }
    entries.category(line, List.of(name));
  }

  private static int endOfNumber(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private void entry(int line, String text) {
    int tab = text.indexOf('\t');
    if (tab < 0) {
      entries.unusable(
          line, "\"" + Remark.shortened(text) + "\" has no number, expected tab and category");
      return;
    }
    String word = text.substring(0, tab).strip();
    int star = word.indexOf('*');
    if (star >= 0 && star < word.length() - 1) {
      entries.unusable(
          line, "\"" + Remark.shortened(word) + "\": expected * at the end of an entry only");
      return;
    }
    Wildcards wildcards = star < 0 ? Wildcards.NONE : Wildcards.GLOB;
    EntryText entry = EntryText.of(star < 0 ? word : word.replace("?", ""), wildcards);
    for (String number : text.substring(tab).strip().split("\t", -1)) {
      add(line, entry, number.strip());
    }
  }

  private void add(int line, EntryText entry, String number) {
    String name = names.get(number);
    if (name != null) {
      entries.add(line, List.of(name), entry);
      return;
    }
    if (number.isEmpty()) {
      return;
    }
    boolean plain = endOfNumber(number) == number.length();
    entries.unusable(
        line,
        plain
            ? "there is no category " + number
            : "\"" + Remark.shortened(number) + "\" hangs on a condition, expected numbers only");
  }
}
