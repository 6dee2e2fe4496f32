package org.pressbeam.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes sentences of made words, as unevenly used as those of a language. */
final class MadeWords {
  private static final String[] STARTS =
      "b br c d dr f g h k l m n p pr r s st t tr v w".split(" ");
  private static final String[] MIDDLES = "a e i o u ai ea ou".split(" ");
  private static final String[] ENDS = "l m n nd r rt s st t x".split(" ");
  private static final int COMMON = 150;
  private static final int ALL = 12_000;

  private final Random random;
  private final List<String> words = new ArrayList<>();
  private final List<String> phrases = new ArrayList<>();

  MadeWords(Random random) {
    this.random = random;
    while (words.size() < ALL) {
      int syllables = words.size() < COMMON ? 1 : 1 + random.nextInt(3);
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < syllables; i++) {
        word.append(STARTS[random.nextInt(STARTS.length)])
            .append(MIDDLES[random.nextInt(MIDDLES.length)]);
      }
      words.add(word.append(ENDS[random.nextInt(ENDS.length)]).toString());
    }
    for (int i = 0; i < 120; i++) {
      phrases.add(run(4 + random.nextInt(4)));
    }
  }

  /** Half of all words are common ones; the rest falls off as Zipf has it. */
  String word() {
    if (random.nextInt(2) == 0) {
      return words.get((int) (COMMON * random.nextDouble() * random.nextDouble()));
    }
    double rank = Math.pow(ALL / (double) COMMON, random.nextDouble()) * COMMON;
    return words.get(Math.min(ALL - 1, (int) rank));
  }

  private String run(int length) {
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < length; i++) {
      run.append(i == 0 ? "" : " ").append(word());
    }
    return run.toString();
  }

  /** A sentence; in one of three stands a stock phrase that many articles use. */
  String sentence() {
    String words = run(7 + random.nextInt(16));
    if (random.nextInt(3) == 0) {
      words += " " + phrases.get(random.nextInt(phrases.size()));
    }
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  String paragraph() {
    StringBuilder paragraph = new StringBuilder(sentence());
    for (int more = random.nextInt(3); more > 0; more--) {
      paragraph.append(' ').append(sentence());
    }
    return paragraph.toString();
  }

  String quotation() {
    String said = sentence();
    return "“" + said.substring(0, said.length() - 1) + ",” " + word() + " said.";
  }

  String title() {
    String words = run(5 + random.nextInt(5));
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The paragraphs of a story, every fourth of them a quotation. */
  List<String> story() {
    List<String> story = new ArrayList<>();
    for (int left = 5 + random.nextInt(18); left > 0; left--) {
      story.add(random.nextInt(4) == 0 ? quotation() : paragraph());
    }
    return story;
  }
}
