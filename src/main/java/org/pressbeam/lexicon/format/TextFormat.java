package org.pressbeam.lexicon.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pressbeam.lexicon.Dictionary;

/**
 * The formats of text files. They are told apart by marks that only one has, by the words actors,
 * agents and discards in the file's name, else by what the lines are like.
 */
enum TextFormat {
  /** Phoenix issues. */
  ISSUES,
  /** PETRARCH verbs. */
  VERBS,
  /** PETRARCH actors. */
  ACTORS,
  /** PETRARCH agents. */
  AGENTS,
  /** PETRARCH discards. */
  DISCARDS,
  /** Words with weights. */
  WEIGHTED_WORDS,
  /** Words. */
  WORDS;

  private static final Pattern AGENT =
      Pattern.compile("[^\\[]++\\[\\s*+(?:~\\w++|\\w++~)\\s*+\\].*");
  private static final Pattern CODED = Pattern.compile("[^\\[]*+\\[[A-Z~-]{2}[^\\]]*+\\].*");

  /** Returns the format of a file. */
  static TextFormat of(DictionaryText file) {
    List<String> lines = file.lines();
    String path = file.name().toLowerCase(Locale.ROOT);
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (PhoenixIssues.is(lines)) {
      return ISSUES;
    }
    if (PetrarchVerbs.is(lines)) {
      return VERBS;
    }
    if (name.contains("actors")) {
      return ACTORS;
    }
    if (name.contains("agents")) {
      return AGENTS;
    }
    if (name.contains("discards")) {
      return DISCARDS;
    }
    return byLines(lines);
  }

  private static TextFormat byLines(List<String> lines) {
    if (WordLists.isWeighted(lines)) {
      return WEIGHTED_WORDS;
    }
    if (lines.stream().anyMatch(line -> AGENT.matcher(line).matches())) {
      return AGENTS;
    }
    if (lines.stream().anyMatch(line -> CODED.matcher(line).matches())) {
      return ACTORS;
    }
    return WORDS;
  }

  /** Says whether such files hold actors and nothing else. */
  boolean isForActors() {
    return this == ACTORS || this == AGENTS;
  }

  Dictionary read(DictionaryText file) {
    return switch (this) {
      case ISSUES -> PhoenixIssues.read(file);
      case VERBS -> PetrarchVerbs.read(file);
      case ACTORS -> PetrarchActors.read(file);
      case AGENTS -> PetrarchAgents.read(file);
      case DISCARDS -> WordLists.discards(file);
      case WEIGHTED_WORDS -> WordLists.weighted(file);
      case WORDS -> WordLists.plain(file);
    };
  }
}
