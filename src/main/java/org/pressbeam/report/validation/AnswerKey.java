package org.pressbeam.report.validation;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pressbeam.report.Tables;
import org.pressbeam.report.evidence.FinishedRun;

/** What the tables answer to the questions of a sheet, and by which names they know actors. */
final class AnswerKey {
  private final Map<String, Find> finds = new HashMap<>();
  private final Map<String, Set<String>> actors = new HashMap<>();
  private final Set<String> stances = new TreeSet<>();

  /**
   * A find of the tables.
   *
   * @param category for which results are given
   */
  record Find(String category, Map<Question, String> answers) {}

  private AnswerKey() {}

  /** Returns a key that knows nothing, for sheets without tables. */
  static AnswerKey empty() {
    return new AnswerKey();
  }

  /**
   * Looks up the rows of sheets.
   *
   * @throws IllegalArgumentException if a row is in no table; the message names file and row
   */
  static AnswerKey of(FinishedRun run, List<SheetFile> sheets) throws IOException {
    AnswerKey key = new AnswerKey();
    Set<String> names = new TreeSet<>();
    sheets.forEach(sheet -> names.addAll(sheet.rows().keySet()));
    for (Subject subject : Subject.values()) {
      key.lookUp(run, subject, names.stream().filter(subject::owns).toList());
    }
    for (SheetFile sheet : sheets) {
      sheet
          .rows()
          .forEach(
              (name, row) -> {
                if (!key.finds.containsKey(name)) {
                  throw sheet.mistake(
                      row,
                      SheetFile.ROW,
                      name + " is in no table; is it the run that the sheet was drawn from?");
                }
              });
    }
    run.forEach(
        "select actor, unnest(list_concat([actor, name], aliases)) as name from actors",
        row ->
            key.actors
                .computeIfAbsent(lower(row.getString("name")), name -> new TreeSet<>())
                .add(row.getString("actor")));
    // An id names its actor even where it is somebody else's alias.
    run.forEach(
        "select actor from actors",
        row ->
            key.actors.put(
                lower(row.getString("actor")), new TreeSet<>(Set.of(row.getString("actor")))));
    run.forEach(
        "select distinct stance from phrases", row -> key.stances.add(row.getString("stance")));
    return key;
  }

  private void lookUp(FinishedRun run, Subject subject, List<String> names) throws IOException {
    if (names.isEmpty()) {
      return;
    }
    String listed = names.stream().map(Tables::literal).collect(Collectors.joining(", "));
    run.forEach(
        "select * from (" + subject.finds() + ") where row in (" + listed + ")",
        row -> {
          Map<Question, String> answers = new EnumMap<>(Question.class);
          answers.put(Question.CORRECT, "1");
          for (Question question : subject.questions()) {
            answers.put(question, row.getString(question.column()));
          }
          finds.put(row.getString("row"), new Find(row.getString("category"), answers));
        });
  }

  /** Returns a find; of a key made for the sheet. */
  Find find(String name) {
    return Objects.requireNonNull(finds.get(name));
  }

  /**
   * Returns the answer that a coder meant: in lower case, actors by their ids and in order.
   *
   * @throws IllegalArgumentException if it is none of the possible answers; the message tells them
   */
  String meant(Question question, String answer) {
    // What a spreadsheet would take for a formula begins with an apostrophe.
    String plain = lower(answer.startsWith("'") ? answer.substring(1) : answer);
    if (plain.equals("-")) {
      return Question.NONE;
    }
    if (question.asksForActors()) {
      return actors(plain);
    }
    Set<String> possible = new TreeSet<>(question.answers());
    if (question == Question.STANCE && !stances.isEmpty()) {
      possible.addAll(stances);
      possible.add(Question.NONE);
    }
    for (String stance : possible) {
      if (lower(stance).equals(plain)) {
        return stance;
      }
    }
    if (possible.isEmpty()) {
      return plain;
    }
    throw new IllegalArgumentException(
        "\"" + answer + "\": must be one of " + String.join(", ", possible));
  }

  /** An actor whom the lexicon does not have keeps the name that the coder gave. */
  private String actors(String answer) {
    Set<String> meant = new TreeSet<>();
    for (String part : answer.split("[|;]", -1)) {
      String name = part.strip();
      Set<String> known = actors.getOrDefault(name, Set.of());
      if (known.size() > 1) {
        throw new IllegalArgumentException(
            "\"" + name + "\" is a name of " + String.join(", ", known) + ": write one of these");
      }
      if (!name.isEmpty()) {
        meant.add(known.isEmpty() ? name : known.iterator().next());
      }
    }
    return meant.isEmpty() ? Question.NONE : String.join("|", meant);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
