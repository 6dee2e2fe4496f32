package org.pressbeam.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline of a page: the heading that agrees with what the head of the page says, else
 * what the head says, without the outlet's name.
 *
 * <p>The head (og:title, JSON-LD, title element) is worded for search engines as often as not, so a
 * first-rank heading that says about the same is preferred. Headings in menus and breadcrumbs and
 * hidden ones are worded in that way too; they count for nothing as long as the head says anything.
 */
final class Headline {
  private static final int SHORT = 10;
  private static final int MIN_BARE = 20;
  private static final int MAX_CLAIM = 500;
  private static final int MAX_HEADS = 200;

  /** Most spaces and marks by which two spellings of one headline differ. */
  private static final int MAX_MARKS = 12;

  private static final double AGREES = 0.5;

  private final TitleEnds ends;

  /** What the head says, without the outlet's name, and as it stands there. */
  private final List<String> claims = new ArrayList<>();

  private final List<String> rawClaims = new ArrayList<>();

  /** Headings of first rank, and those of second and third rank; hidden ones apart. */
  private final List<String> first = new ArrayList<>();

  private final List<String> lower = new ArrayList<>();
  private final List<String> aside = new ArrayList<>();

  /** Headings of first rank that are links as a whole: mostly the way home. */
  private final Set<String> linked = new HashSet<>();

  private Headline(PageContent page, JsonLd jsonLd, TitleEnds ends) {
    this.ends = ends;
    addClaim(page.meta("og:title"));
    addClaim(jsonLd.headline());
    addClaim(page.meta("twitter:title"));
    addClaim(page.titleElement);
    repairQuotes();
    addHeads(page);
  }

  /**
   * Returns the headline; null if the page has none.
   *
   * @param outlet domain of the page; null if unknown
   */
  static @Nullable String of(PageContent page, JsonLd jsonLd, @Nullable String outlet) {
    List<@Nullable String> called = new ArrayList<>();
    called.add(page.meta("og:site_name"));
    called.add(jsonLd.publisher());
    return new Headline(page, jsonLd, new TitleEnds(outlet, called)).find();
  }

  private @Nullable String find() {
    String same = equal(first);
    if (same != null) {
      return same;
    }
    // A breadcrumb that says what the page says of itself to others is as good as any.
    if (!claims.isEmpty() && aside.contains(claims.get(0))) {
      return claims.get(0);
    }
    same = equal(lower);
    if (same != null) {
      return same;
    }
    String best = null;
    double bestLikeness = 0;
    List<Set<String>> claimed = claims.stream().map(TitleEnds::words).toList();
    for (String head : first) {
      Set<String> words = TitleEnds.words(head);
      for (Set<String> claim : claimed) {
        double likeness = likeness(words, claim);
        if (likeness > bestLikeness + 1e-9) {
          best = head;
          bestLikeness = likeness;
        }
      }
    }
    if (best != null && bestLikeness >= AGREES) {
      return withoutKicker(best, true);
    }
    return unclaimed();
  }

  /**
   * The headline where no heading agrees with the head: the only one that names no site, if any.
   */
  private @Nullable String unclaimed() {
    List<String> own = first.stream().filter(head -> !namesSite(head)).toList();
    if (own.size() == 1 || (claims.isEmpty() && !own.isEmpty())) {
      return own.get(0);
    }
    if (!claims.isEmpty()) {
      return claims.get(0);
    }
    // A front page has no other name than the site's.
    return Stream.of(aside, first, rawClaims).flatMap(List::stream).findFirst().orElse(null);
  }

  private boolean namesSite(String head) {
    if (PageText.letters(head) <= SHORT || ends.isOutlet(head) || linked.contains(head)) {
      return true;
    }
    String letters = TitleEnds.letters(head);
    for (String claim : rawClaims) {
      if (TitleEnds.letters(claim).endsWith(letters)) {
        return true;
      }
    }
    return false;
  }

  /** The first heading with the letters of a claim, as the claim has it if its words are glued. */
  private @Nullable String equal(List<String> heads) {
    for (String head : heads) {
      for (String claim : claims) {
        if (sameLetters(head, claim)) {
          // "KlimaBohren, bis es heiß wird": a colon between the two was shown by the style only.
          boolean glued = TitleEnds.wordList(head).size() < TitleEnds.wordList(claim).size();
          String bare = withoutKicker(head, false);
          return glued && bare.equals(head) ? claim : bare;
        }
      }
    }
    return null;
  }

  private static boolean sameLetters(String head, String claim) {
    if (Math.abs(head.length() - claim.length()) > MAX_MARKS) {
      return false;
    }
    String letters = TitleEnds.letters(head);
    return !letters.isEmpty() && letters.equals(TitleEnds.letters(claim));
  }

  /**
   * Where an h1 holds a section label too ("Premier League Rückschlag im …"), the head has not, or
   * has another one: "Fußball: Rückschlag im …".
   *
   * @param other whether it may be another one
   */
  private String withoutKicker(String head, boolean other) {
    for (String claim : claims) {
      String bare = without(head, claim);
      if (bare == null && other) {
        bare = without(head, afterColon(claim));
      }
      if (bare != null) {
        return bare;
      }
    }
    return head;
  }

  /** The claim if the head is a label and the claim, or the claim and a name behind a bar. */
  private static @Nullable String without(String head, String claim) {
    int lead = head.length() - claim.length();
    if (lead <= 0) {
      return null;
    }
    if (head.startsWith(claim) && head.startsWith(" |", claim.length())) {
      return claim;
    }
    if (claim.length() < MIN_BARE || lead >= claim.length() || !head.endsWith(claim)) {
      return null;
    }
    // " :" with no space behind it is shown by the style only; "Kicker: Headline" is print.
    String label = head.substring(0, lead);
    boolean printed = label.stripTrailing().endsWith(":") && !label.endsWith(" :");
    return printed ? null : claim;
  }

  private static String afterColon(String claim) {
    int colon = claim.indexOf(": ");
    return colon < 0 ? claim : claim.substring(colon + 2);
  }

  private void addClaim(@Nullable String text) {
    if (text == null) {
      return;
    }
    String plain = Spaces.collapse(text);
    if (plain.isEmpty() || plain.length() >= MAX_CLAIM) {
      return;
    }
    rawClaims.add(plain);
    String claim = ends.cut(plain);
    if (!ends.isOutlet(claim)) {
      claims.add(claim);
    }
  }

  /** A quotation mark inside an attribute ends it too early; the title element has it whole. */
  private void repairQuotes() {
    for (int i = 0; i < claims.size(); i++) {
      for (String whole : claims) {
        String part = claims.get(i);
        int size = part.length();
        if (whole.length() > size + 1
            && whole.startsWith(part)
            && (whole.charAt(size) == '"' || whole.startsWith(" \"", size))) {
          claims.set(i, whole);
        }
      }
    }
  }

  private void addHeads(PageContent page) {
    Map<Box, StringBuilder> whole = new LinkedHashMap<>();
    for (Piece piece : page.pieces) {
      Box box = heading(piece.box());
      if (box == null
          || piece.text().length() >= MAX_CLAIM
          || first.size() + lower.size() + aside.size() > MAX_HEADS) {
        continue;
      }
      boolean shown = isShown(box);
      boolean link = piece.linkShare() > 0.9;
      if (!box.tag.equals("h1")) {
        if (shown && box.own == Box.Role.OPEN) {
          lower.add(piece.text());
        }
        continue;
      }
      (shown ? first : aside).add(piece.text());
      if (link) {
        linked.add(piece.text());
      }
      if (shown) {
        StringBuilder all = whole.computeIfAbsent(box, unused -> new StringBuilder());
        all.append(all.isEmpty() ? "" : " ").append(piece.text());
      }
    }
    // A line break in a headline makes two pieces of it.
    whole.values().stream()
        .map(StringBuilder::toString)
        .filter(text -> text.length() < MAX_CLAIM && !first.contains(text))
        .forEach(first::add);
  }

  private static @Nullable Box heading(Box box) {
    if (isHeading(box.tag)) {
      return box;
    }
    return box.parent != null && box.parent.tag.equals("h1") ? box.parent : null;
  }

  private static boolean isHeading(String tag) {
    return tag.equals("h1") || tag.equals("h2") || tag.equals("h3");
  }

  private static boolean isShown(Box heading) {
    for (Box box = heading; box != null; box = box.parent) {
      if (box.own == Box.Role.HIDDEN
          || box.tag.equals("nav")
          || (box.own != Box.Role.OPEN && box.kind().toLowerCase(Locale.ROOT).contains("crumb"))) {
        return false;
      }
    }
    return true;
  }

  /** Share of words that two titles have in common, from 0 to 1. */
  static double likeness(Set<String> left, Set<String> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    int both = 0;
    for (String word : left) {
      both += right.contains(word) ? 1 : 0;
    }
    return 2.0 * both / (left.size() + right.size());
  }
}
