package org.pressbeam.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What editors do to a story that they take over. */
final class MadeEdits {
  /** One thing that is done. */
  enum Edit {
    NONE,
    CUT_TO_70_PERCENT,
    FIVE_PERCENT_OF_WORDS,
    OTHER_QUOTATION_MARKS,
    OTHER_CREDIT,
    OTHER_FIRST_PARAGRAPH,
    PARAGRAPHS_JOINED
  }

  private final Random random;
  private final MadeWords words;

  MadeEdits(Random random, MadeWords words) {
    this.random = random;
    this.words = words;
  }

  Edit any() {
    return Edit.values()[random.nextInt(Edit.values().length)];
  }

  List<String> apply(Edit edit, List<String> story) {
    return switch (edit) {
      case NONE -> story;
      case CUT_TO_70_PERCENT -> cut(story, 0.7);
      case FIVE_PERCENT_OF_WORDS -> story.stream().map(line -> change(line, 0.05)).toList();
      case OTHER_QUOTATION_MARKS ->
          story.stream().map(line -> line.replace('“', '«').replace('”', '»')).toList();
      case OTHER_CREDIT -> plus(story, "— " + words.word() + " contributed to this report");
      case OTHER_FIRST_PARAGRAPH -> {
        List<String> other = new ArrayList<>(story);
        other.set(0, words.paragraph());
        yield other;
      }
      case PARAGRAPHS_JOINED -> joined(story);
    };
  }

  /** Keeps the beginning. */
  static List<String> cut(List<String> story, double share) {
    int all = story.stream().mapToInt(String::length).sum();
    List<String> kept = new ArrayList<>();
    int length = 0;
    for (String line : story) {
      if (length + line.length() <= share * all || kept.isEmpty()) {
        kept.add(line);
        length += line.length();
      }
    }
    return kept;
  }

  String change(String line, double share) {
    StringBuilder changed = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      boolean other = random.nextDouble() < share;
      changed.append(changed.isEmpty() ? "" : " ").append(other ? words.word() : word);
    }
    return changed.toString();
  }

  private static List<String> joined(List<String> story) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < story.size(); i += 2) {
      joined.add(i + 1 < story.size() ? story.get(i) + " " + story.get(i + 1) : story.get(i));
    }
    return joined;
  }

  static List<String> plus(List<String> story, String line) {
    List<String> more = new ArrayList<>(story);
    more.add(line);
    return more;
  }
}
