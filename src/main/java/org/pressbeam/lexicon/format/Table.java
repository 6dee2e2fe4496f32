package org.pressbeam.lexicon.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pressbeam.lexicon.CsvText;
import org.pressbeam.lexicon.DictionaryException;

/**
 * A table whose first row names its columns.
 *
 * @param columns names of the columns in order
 * @param rows the rows below
 */
record Table(List<String> columns, List<Row> rows) {
  /**
   * A row.
   *
   * @param line on which it starts, from 1
   * @param values by column, stripped; a column that is missing or empty has none
   */
  record Row(int line, Map<String, String> values) {
    /** Returns the first value that one of some columns has, empty if none has. */
    String first(List<String> names) {
      for (String name : names) {
        String value = values.get(name);
        if (value != null) {
          return value;
        }
      }
      return "";
    }
  }

  /** Returns the names of the columns of a CSV file, without reading more of it. */
  static List<String> columns(DictionaryText file) {
    String first = file.text().lines().findFirst().orElse("");
    List<String> columns = new ArrayList<>();
    for (String column : first.split(",", -1)) {
      columns.add(column.replace("\"", "").strip());
    }
    return columns;
  }

  /**
   * Reads a CSV file.
   *
   * @throws DictionaryException if it is none
   */
  static Table ofCsv(DictionaryText file) throws DictionaryException {
    CsvReader<CsvRecord> reader = CsvText.records(file.text());
    List<String> columns = List.of();
    List<Row> rows = new ArrayList<>();
    int line = 1;
    try {
      for (CsvRecord record : reader) {
        line = (int) record.getStartingLineNumber();
        if (columns.isEmpty()) {
          columns = record.getFields().stream().map(String::strip).toList();
        } else {
          rows.add(row(line, columns, record));
        }
      }
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new DictionaryException(file.place(line), "no valid CSV: " + cause.getMessage());
    }
    return new Table(columns, rows);
  }

  private static Row row(int line, List<String> columns, CsvRecord record) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
      String value = record.getField(i).strip();
      if (!value.isEmpty()) {
        values.put(columns.get(i), value);
      }
    }
    return new Row(line, values);
  }
}
