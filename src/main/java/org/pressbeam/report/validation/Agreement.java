package org.pressbeam.report.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pressbeam.report.evidence.FinishedRun;

/** How far coders agree with the tables, and with each other. */
public final class Agreement {
  /** The row of all categories together. */
  static final String ALL = "all";

  private final List<Coder> coders = new ArrayList<>();
  private final AnswerKey key;
  private final boolean hasTables;

  /** The answers of a sheet by find, as they were meant; without those left empty. */
  private record Coder(SheetFile sheet, Map<String, Map<Question, String>> answers) {}

  /**
   * A result against the tables.
   *
   * @param category that the tables give, or {@link #ALL}
   */
  record Precision(Path sheet, Question question, String category, Proportion proportion) {}

  private Agreement(AnswerKey key, boolean hasTables, List<SheetFile> sheets) {
    this.key = key;
    this.hasTables = hasTables;
    for (SheetFile sheet : sheets) {
      coders.add(new Coder(sheet, meant(sheet)));
    }
  }

  /**
   * Reads sheets without the tables from which they were drawn.
   *
   * @throws IllegalArgumentException if a sheet has a mistake; the message names file, row and
   *     column
   */
  public static Agreement of(List<Path> sheets) throws IOException {
    List<SheetFile> read = read(sheets);
    if (read.size() < 2 && !read.get(0).questions().contains(Question.CORRECT)) {
      throw new IllegalArgumentException(
          "what was found stands in the tables, not in the sheet: give --output=…, or a second"
              + " coder's sheet");
    }
    return new Agreement(AnswerKey.empty(), false, read);
  }

  /**
   * Reads sheets and looks up what the tables answer.
   *
   * @throws IllegalArgumentException likewise, and if a row is in no table
   */
  public static Agreement of(FinishedRun run, List<Path> sheets) throws IOException {
    List<SheetFile> read = read(sheets);
    return new Agreement(AnswerKey.of(run, read), true, read);
  }

  private static List<SheetFile> read(List<Path> files) throws IOException {
    List<SheetFile> sheets = new ArrayList<>();
    for (Path file : files) {
      sheets.add(SheetFile.read(file));
    }
    return sheets;
  }

  private Map<String, Map<Question, String>> meant(SheetFile sheet) {
    Map<String, Map<Question, String>> all = new TreeMap<>();
    sheet
        .rows()
        .forEach(
            (name, row) -> {
              Map<Question, String> answers = new EnumMap<>(Question.class);
              row.answers()
                  .forEach(
                      (question, answer) -> {
                        try {
                          answers.put(question, key.meant(question, answer));
                        } catch (IllegalArgumentException e) {
                          throw sheet.mistake(
                              row, question.column(), String.valueOf(e.getMessage()));
                        }
                      });
              all.put(name, answers);
            });
    return all;
  }

  /**
   * Returns, for each sheet, question and category, how many of the answers of the tables the coder
   * gives too; where they name nobody they answer nothing, and where the coder left the cell empty
   * nothing is compared. Without tables only judgements are compared.
   */
  List<Precision> precisions() {
    List<Precision> precisions = new ArrayList<>();
    for (Coder coder : coders) {
      for (Question question : coder.sheet().questions()) {
        if (hasTables || question == Question.CORRECT) {
          precisions.addAll(precisions(coder, question));
        }
      }
    }
    return precisions;
  }

  private List<Precision> precisions(Coder coder, Question question) {
    Map<String, long[]> counts = new TreeMap<>();
    long[] all = new long[2];
    coder
        .answers()
        .forEach(
            (name, answers) -> {
              String machine = hasTables ? key.find(name).answers().get(question) : "1";
              String answer = answers.get(question);
              boolean nobody = question.asksForActors() && Question.NONE.equals(machine);
              if (machine == null || answer == null || nobody) {
                return;
              }
              int right = answer.equals(machine) ? 1 : 0;
              add(all, right);
              if (hasTables) {
                add(counts.computeIfAbsent(key.find(name).category(), c -> new long[2]), right);
              }
            });
    List<Precision> precisions = new ArrayList<>();
    Path file = coder.sheet().file();
    counts.forEach(
        (category, count) ->
            precisions.add(
                new Precision(file, question, category, new Proportion(count[0], count[1]))));
    if (all[1] > 0) {
      precisions.add(new Precision(file, question, ALL, new Proportion(all[0], all[1])));
    }
    return precisions;
  }

  private static void add(long[] count, int right) {
    count[0] += right;
    count[1]++;
  }

  /** Returns for each question that all sheets have how far the coders agree; empty for one. */
  Map<Question, Reliability> reliabilities() {
    Map<Question, Reliability> reliabilities = new EnumMap<>(Question.class);
    if (coders.size() < 2) {
      return reliabilities;
    }
    Set<Question> common = new LinkedHashSet<>(List.of(Question.values()));
    Set<String> names = new LinkedHashSet<>();
    for (Coder coder : coders) {
      common.retainAll(coder.sheet().questions());
      names.addAll(coder.answers().keySet());
    }
    for (Question question : common) {
      List<List<@Nullable String>> units = new ArrayList<>();
      for (String name : names) {
        List<@Nullable String> unit = new ArrayList<>();
        for (Coder coder : coders) {
          unit.add(coder.answers().getOrDefault(name, Map.of()).get(question));
        }
        units.add(unit);
      }
      reliabilities.put(question, new Reliability(units));
    }
    return reliabilities;
  }

  /** Returns how many rows of each sheet have no answer at all, in the order of the sheets. */
  Map<Path, Long> unanswered() {
    Map<Path, Long> unanswered = new LinkedHashMap<>();
    for (Coder coder : coders) {
      unanswered.put(
          coder.sheet().file(), coder.answers().values().stream().filter(Map::isEmpty).count());
    }
    return unanswered;
  }
}
