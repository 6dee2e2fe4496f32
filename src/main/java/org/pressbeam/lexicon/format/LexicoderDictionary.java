package org.pressbeam.lexicon.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.Remark;
import org.pressbeam.lexicon.Wildcards;

/**
 * Lexicoder {@code .lc3} and {@code .lcd}: {@code +category}, then an entry on each line. {@code *}
 * stands for any letters. An entry without one is whole words, with a blank behind it or without.
 */
final class LexicoderDictionary {
  private LexicoderDictionary() {}

  static Dictionary read(DictionaryText file) {
    Categories entries = new Categories(file);
    List<String> lines = file.lines();
    List<String> category = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("+")) {
        category = category(file, i + 1, line.substring(1).strip());
        if (category != null) {
          entries.category(i + 1, category);
        }
      } else if (category != null && !line.isBlank()) {
        entries.add(i + 1, category, EntryText.of(line, Wildcards.GLOB));
      } else if (!line.isBlank()) {
        entries.unusable(
            i + 1, "\"" + Remark.shortened(line) + "\" has no category, expected +category first");
      }
    }
    return entries.dictionary("Lexicoder dictionary");
  }

  private static @Nullable List<String> category(DictionaryText file, int line, String name) {
    if (name.isEmpty()) {
      file.remark(line, "a category without a name");
      return null;
    }
    return List.of(name);
  }
}
