package org.pressbeam.report.validation;

import java.util.List;
import java.util.Locale;

/** What a coder is asked about a find: a column of the sheet, and of the tables. */
enum Question {
  /** Whether what the sheet shows as the claim is right. */
  CORRECT("1", "0"),
  /** Which position the marked words take. */
  STANCE,
  /** Who takes it. */
  SOURCE,
  /** Whom it is about. */
  TARGET,
  /** Whom the marked words name. */
  ACTOR,
  /** Who says the marked words. */
  SPEAKER,
  /** Whose words they are. */
  VOICE("outlet", "reported", "quoted"),
  /** How they are attributed. */
  KIND("direct", "indirect", "mixed", Question.NONE);

  /** The answer that there is nobody, or no such thing. */
  static final String NONE = "none";

  private final List<String> answers;

  Question(String... answers) {
    this.answers = List.of(answers);
  }

  /** Returns the name of the column. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the only answers there are; empty if the tables know them. */
  List<String> answers() {
    return answers;
  }

  /** Returns whether actors are the answer. */
  boolean asksForActors() {
    return switch (this) {
      case SOURCE, TARGET, ACTOR, SPEAKER -> true;
      case CORRECT, STANCE, VOICE, KIND -> false;
    };
  }
}
