package org.pressbeam.report.validation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pressbeam.report.evidence.Printable;

/**
 * A coding sheet as a spreadsheet saved it: CSV with commas, semicolons or tabs, the header in its
 * first row. Columns may stand in any order and others may be among them.
 *
 * @param file its name
 * @param questions those whose columns it has
 * @param rows by the name of the find, in order
 */
record SheetFile(Path file, List<Question> questions, Map<String, Row> rows) {
  /** The column that names the find. */
  static final String ROW = "row";

  /** The column of what stands before the sentence. */
  static final String BEFORE = "before";

  /** The column of what was found, where a sheet shows it. */
  static final String CLAIM = "claim";

  private static final long MAX_BYTES = 256L << 20;

  /**
   * A row of the sheet.
   *
   * @param number as a spreadsheet numbers it, the header being 1
   * @param answers trimmed; without those left empty
   */
  record Row(int number, Map<Question, String> answers) {
    @Nullable String answer(Question question) {
      return answers.get(question);
    }
  }

  /**
   * Reads a sheet.
   *
   * @throws IllegalArgumentException if there is none, or it is no coding sheet; the message names
   *     file, row and column
   */
  static SheetFile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no file " + file);
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new IllegalArgumentException(file + ": larger than 256 MB");
    }
    List<List<String>> lines;
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      lines = CsvRows.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": is not in UTF-8; save it as CSV UTF-8", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    List<String> header =
        lines.isEmpty()
            ? List.of()
            : lines.get(0).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    if (!header.contains(ROW)) {
      throw new IllegalArgumentException(
          file + ": row 1: there is no column \"row\", which pressbeam sample writes");
    }
    Map<Question, Integer> columns = columns(file, header);
    return new SheetFile(
        file,
        List.copyOf(columns.keySet()),
        rows(file, lines, new Columns(header.indexOf(ROW), header.size(), columns)));
  }

  private record Columns(int row, int width, Map<Question, Integer> questions) {}

  private static Map<Question, Integer> columns(Path file, List<String> header) {
    Map<Question, Integer> columns = new LinkedHashMap<>();
    for (Question question : Question.values()) {
      int column = header.indexOf(question.column());
      if (column != header.lastIndexOf(question.column())) {
        throw new IllegalArgumentException(
            file + ": row 1: there are two columns \"" + question.column() + "\"");
      }
      if (column >= 0) {
        columns.put(question, column);
      }
    }
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(
          file + ": row 1: there is no column of answers, such as \"stance\" or \"correct\"");
    }
    return columns;
  }

  private static Map<String, Row> rows(Path file, List<List<String>> lines, Columns columns) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> line = lines.get(i);
      if (line.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (line.size() != columns.width()) {
        throw new IllegalArgumentException(
            "%s: row %d: %d columns, the header has %d"
                .formatted(file, i + 1, line.size(), columns.width()));
      }
      Map<Question, String> answers = new LinkedHashMap<>();
      columns
          .questions()
          .forEach(
              (question, column) -> {
                String answer = line.get(column).strip();
                if (!answer.isEmpty()) {
                  answers.put(question, answer);
                }
              });
      String name = line.get(columns.row()).strip();
      Row before = rows.put(name, new Row(i + 1, answers));
      if (before != null) {
        throw new IllegalArgumentException(
            "%s: row %d, column row: %s stands in row %d too"
                .formatted(file, i + 1, Printable.line(name), before.number()));
      }
    }
    return rows;
  }

  /** Returns a complaint about a cell. */
  IllegalArgumentException mistake(Row row, String column, String what) {
    return new IllegalArgumentException(
        Printable.line("%s: row %d, column %s: %s".formatted(file, row.number(), column, what)));
  }
}
