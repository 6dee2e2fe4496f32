package org.pressbeam.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pressbeam.corpus.MadeEdits.Edit;

/**
 * A month of made outlets: stories of their own and of agencies that several take over and edit,
 * captured again, corrected, under furniture of each outlet's own; and what looks like boilerplate,
 * a repetition or a copy and is none. The same seed gives the same articles.
 */
public final class MadeCorpus {
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 30;

  private final Random random;
  private final MadeWords words;
  private final MadeEdits edits;
  private final List<MadeArticle> articles = new ArrayList<>();
  private final List<Outlet> outlets = new ArrayList<>();
  private boolean furnished = true;
  private int works;

  /**
   * What an outlet does to its pages.
   *
   * @param appeals one of them ends nearly every article
   * @param box stands in the middle of half of them
   * @param note stands at the beginning of three of ten; null where there is none
   * @param bio ends six of ten behind the text and speaks of nobody but the author
   */
  private record Outlet(
      String name,
      int pages,
      List<List<String>> appeals,
      String box,
      @Nullable String note,
      String bio,
      String background,
      String quotation) {}

  private MadeCorpus(long seed) {
    this.random = new Random(seed);
    this.words = new MadeWords(random);
    this.edits = new MadeEdits(random, words);
  }

  /**
   * Makes a corpus.
   *
   * @param outlets how many outlets
   * @param pages articles of the smallest of them; every third has four times as many
   */
  static List<MadeArticle> make(long seed, int outlets, int pages) {
    return new MadeCorpus(seed).fill(outlets, pages);
  }

  private List<MadeArticle> fill(int count, int pages) {
    for (int i = 0; i < count; i++) {
      outlets.add(outlet("outlet" + i + ".example", i % 3 == 0 ? 4 * pages : pages));
    }
    outlets.forEach(this::ownStories);
    for (int i = count * pages / 4; i > 0; i--) {
      wireStory();
    }
    outlets.forEach(this::traps);
    return articles;
  }

  /** Makes a corpus of pages that hold nothing but their story. */
  static List<MadeArticle> bare(long seed, int outlets, int pages) {
    MadeCorpus corpus = new MadeCorpus(seed);
    corpus.furnished = false;
    return corpus.fill(outlets, pages);
  }

  /**
   * Makes the articles of each day of capture as JSON Lines with the fields url, outlet, date and
   * text.
   */
  public static SortedMap<LocalDate, String> jsonLines(long seed, int outlets, int pages) {
    SortedMap<LocalDate, String> days = new TreeMap<>();
    for (MadeArticle article : make(seed, outlets, pages)) {
      days.merge(article.captured(), article.json() + "\n", String::concat);
    }
    return days;
  }

  private Outlet outlet(String name, int pages) {
    String end = words.sentence();
    return new Outlet(
        name,
        pages,
        List.of(
            List.of("Dear readers,", words.paragraph() + " Support our journalism: " + end),
            List.of(words.sentence() + " Subscribe today.", "Sign up")),
        "Get the best of " + words.word() + " in your inbox: " + words.sentence(),
        random.nextBoolean() ? "Editor's note: " + words.paragraph() : null,
        words.paragraph(),
        words.paragraph(),
        words.quotation());
  }

  private void ownStories(Outlet outlet) {
    for (int i = 0; i < outlet.pages(); i++) {
      List<String> story = new ArrayList<>(words.story());
      // Background and a quotation come up again and again in a quarter of all articles.
      if (random.nextInt(4) == 0) {
        story.add(1 + random.nextInt(story.size() - 1), outlet.background());
      }
      if (random.nextInt(4) == 0) {
        story.add(outlet.quotation());
      }
      MadeArticle article = publish(outlet, story, "own-" + works, day());
      if (random.nextInt(8) == 0) {
        repeat(outlet, article, story);
      }
    }
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  /** An agency's story, that two to eight outlets run, each in its own way, within three days. */
  private void wireStory() {
    List<String> story = words.story();
    String name = "wire-" + works;
    LocalDate day = day();
    List<Outlet> takers = new ArrayList<>(outlets);
    java.util.Collections.shuffle(takers, random);
    for (Outlet taker : takers.subList(0, Math.min(takers.size(), 2 + random.nextInt(7)))) {
      List<String> edited = edits.apply(edits.any(), story);
      if (random.nextInt(3) == 0) {
        edited = edits.apply(edits.any(), edited);
      }
      publish(taker, edited, name, day.plusDays(random.nextInt(3)));
    }
  }

  /** Captured again, under another address, in print, or corrected. */
  private void repeat(Outlet outlet, MadeArticle article, List<String> story) {
    String url = article.url();
    List<String> lines = story;
    switch (random.nextInt(5)) {
      case 0 -> url += "/amp";
      case 1 -> url += "?utm_source=feed&print=1";
      case 2 -> url = "https://" + outlet.name() + "/opinion/" + works;
      case 3 -> {
        lines = new ArrayList<>(edits.apply(Edit.OTHER_CREDIT, story));
        lines.set(0, edits.change(story.get(0), 0.2));
      }
      default -> {
        // Corrected, and under a new address.
        lines = new ArrayList<>(story);
        lines.set(lines.size() / 2, edits.change(lines.get(lines.size() / 2), 0.2));
        url = "https://" + outlet.name() + "/corrected/" + works;
      }
    }
    add(
        outlet,
        url,
        article.date(),
        article.captured().plusDays(random.nextInt(3)),
        furnish(outlet, lines),
        article.story(),
        article.work());
  }

  private void traps(Outlet outlet) {
    List<String> report = words.story();
    for (int day = 0; day < DAYS; day += 2) {
      LocalDate date = FIRST_DAY.plusDays(day);
      // The report of every other day: the same frame, a third of the words anew.
      List<String> today = report.stream().map(line -> edits.change(line, 0.3)).toList();
      publish(outlet, today, "report-" + outlet.name() + day, date);
      // A page that is filled anew under the same address.
      String live = "https://" + outlet.name() + "/live";
      String work = "live-" + outlet.name() + day;
      add(outlet, live, date, date, furnish(outlet, words.story()), work, work);
      // A flash says nothing by itself.
      publish(outlet, List.of("More follows soon."), "flash-" + outlet.name() + day, date);
    }
  }

  private MadeArticle publish(Outlet outlet, List<String> story, String name, LocalDate day) {
    String work = "work-" + works++;
    String url = "https://" + outlet.name() + "/" + day + "/" + work;
    LocalDate date = random.nextInt(20) == 0 ? null : day;
    return add(
        outlet, url, date, day.plusDays(random.nextInt(2)), furnish(outlet, story), name, work);
  }

  private MadeArticle add(
      Outlet outlet,
      @Nullable String url,
      @Nullable LocalDate date,
      LocalDate captured,
      List<String> blocks,
      String story,
      String work) {
    MadeArticle article =
        new MadeArticle(
            articles.size(),
            outlet.name(),
            url,
            date,
            captured,
            blocks,
            furniture(outlet),
            story,
            work);
    articles.add(article);
    return article;
  }

  private List<String> furnish(Outlet outlet, List<String> story) {
    List<String> page = new ArrayList<>(story);
    if (!furnished) {
      return page;
    }
    if (random.nextInt(10) < 6) {
      page.add(outlet.bio());
    }
    if (random.nextInt(20) > 0) {
      page.addAll(outlet.appeals().get(random.nextInt(outlet.appeals().size())));
    }
    if (random.nextBoolean()) {
      page.add(page.size() / 2, outlet.box());
    }
    if (outlet.note() != null && random.nextInt(10) < 3) {
      page.add(0, outlet.note());
    }
    return page;
  }

  private static Set<String> furniture(Outlet outlet) {
    Set<String> all = new HashSet<>();
    outlet.appeals().forEach(all::addAll);
    all.add(outlet.box());
    all.add(outlet.bio());
    if (outlet.note() != null) {
      all.add(outlet.note());
    }
    return all;
  }
}
