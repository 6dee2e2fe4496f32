package org.pressbeam.corpus;

import java.util.List;

/** Prints how well repetitions, copies and boilerplate are found in made corpora. */
public final class ScoreCorpus {
  private ScoreCorpus() {}

  /** Scores some corpora of 40 outlets; the only argument is how many mistakes are shown. */
  public static void main(String[] args) {
    int shown = args.length == 0 ? 0 : Integer.parseInt(args[0]);
    for (long seed = 1; seed <= 3; seed++) {
      List<MadeArticle> articles = MadeCorpus.make(seed, 40, 40);
      CorpusScore score = CorpusScore.of(articles, CorpusRules.STANDARD);
      System.out.println("made corpus " + seed + ": " + articles.size() + " articles");
      score.measures().forEach((name, measure) -> System.out.printf("  %-26s %s%n", name, measure));
      score.mistakes().stream()
          .limit(shown)
          .forEach(mistake -> System.out.println("    " + mistake));
    }
  }
}
