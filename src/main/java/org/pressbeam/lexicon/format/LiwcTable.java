package org.pressbeam.lexicon.format;

import java.util.List;
import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.DictionaryException;
import org.pressbeam.lexicon.Remark;
import org.pressbeam.lexicon.Wildcards;

/**
 * LIWC {@code .dicx}: a CSV file with the column {@code DicTerm} and one for each category, in
 * which an {@code X} or a weight says that the entry belongs to it.
 */
final class LiwcTable {
  private static final String TERM = "DicTerm";

  private LiwcTable() {}

  static boolean is(List<String> columns) {
    return !columns.isEmpty() && columns.get(0).equalsIgnoreCase(TERM);
  }

  static Dictionary read(DictionaryText file) throws DictionaryException {
    Table table = Table.ofCsv(file);
    if (!is(table.columns())) {
      throw new DictionaryException(
          file.place(1), "no LIWC dictionary, expected a header DicTerm,category,…");
    }
    Categories entries = new Categories(file);
    List<String> categories = table.columns().subList(1, table.columns().size());
    categories.forEach(name -> entries.category(1, List.of(name)));
    for (Table.Row row : table.rows()) {
      row(row, table.columns().get(0), categories, entries);
    }
    return entries.dictionary("LIWC table");
  }

  private static void row(
      Table.Row row, String termColumn, List<String> categories, Categories entries) {
    String term = row.first(List.of(termColumn));
    EntryText entry = EntryText.of(term, Wildcards.GLOB);
    boolean used = false;
    for (String category : categories) {
      String mark = row.values().get(category);
      if (mark != null && !mark.equals("0")) {
        entries.add(row.line(), List.of(category), entry);
        used = true;
      }
    }
    if (!used) {
      entries.unusable(row.line(), "\"" + Remark.shortened(term) + "\" has no category");
    }
  }
}
