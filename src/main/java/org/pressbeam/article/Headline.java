package org.pressbeam.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline of a page: the first h1 that agrees with what the head of the page says, else
 * what the head says, without the outlet's name.
 */
final class Headline {
  private static final int SHORT = 10;
  private static final String SEPARATORS = "|–—-·•»«:›/~";

  private Headline() {}

  /** Returns the headline; null if the page has none. */
  static @Nullable String of(PageContent page, JsonLd jsonLd, @Nullable String outlet) {
    List<String> claims = new ArrayList<>();
    add(claims, jsonLd.headline(), outlet);
    add(claims, page.meta("og:title"), outlet);
    add(claims, page.meta("twitter:title"), outlet);
    add(claims, page.titleElement, outlet);
    List<String> heads = new ArrayList<>();
    for (Piece piece : page.pieces) {
      if (piece.box().tag.equals("h1") || isInH1(piece.box())) {
        heads.add(piece.text());
      }
    }
    String best = null;
    double bestLikeness = 0;
    for (String head : heads) {
      for (String claim : claims) {
        double likeness = likeness(head, claim);
        if (likeness > bestLikeness + 1e-9) {
          best = head;
          bestLikeness = likeness;
        }
      }
    }
    if (best != null && bestLikeness >= 0.5) {
      return withoutKicker(best, claims);
    }
    for (String head : heads) {
      if (head.length() > SHORT) {
        return head;
      }
    }
    return claims.isEmpty() ? heads.isEmpty() ? null : heads.get(0) : claims.get(0);
  }

  /** Where an h1 holds a section label too ("Premier League Rückschlag im …"), the head has not. */
  private static String withoutKicker(String head, List<String> claims) {
    for (String claim : claims) {
      int lead = head.length() - claim.length();
      if (claim.length() >= 20
          && lead > 0
          && lead < claim.length()
          && head.endsWith(claim)
          && head.charAt(lead - 1) != ':'
          && !head.substring(0, lead).stripTrailing().endsWith(":")) {
        return claim;
      }
    }
    return head;
  }

  private static boolean isInH1(Box box) {
    return box.parent != null && box.parent.tag.equals("h1");
  }

  private static void add(List<String> claims, @Nullable String text, @Nullable String outlet) {
    if (text == null) {
      return;
    }
    String plain = Spaces.collapse(text);
    if (!plain.isEmpty() && plain.length() < 500) {
      claims.add(withoutOutlet(plain, outlet));
    }
  }

  /** Cuts "Title | Outlet", "Outlet: Title" and the like. */
  static String withoutOutlet(String title, @Nullable String outlet) {
    String current = title;
    for (int round = 0; round < 3; round++) {
      String shorter = cutOnce(current, outlet);
      if (shorter.equals(current)) {
        return current;
      }
      current = shorter;
    }
    return current;
  }

  private static String cutOnce(String title, @Nullable String outlet) {
    for (int i = title.length() - 2; i > 0; i--) {
      if (!isSeparator(title, i)) {
        continue;
      }
      String tail = title.substring(i + 1).strip();
      String head = title.substring(0, i).strip();
      boolean bar = "|·•»›~".indexOf(title.charAt(i)) >= 0;
      if (head.length() >= SHORT
          && tail.length() <= 50
          && ((bar && words(tail).size() <= 5 && words(head).size() > words(tail).size())
              || names(tail, outlet))) {
        return head;
      }
      if (head.length() <= 30 && tail.length() >= SHORT && names(head, outlet)) {
        return tail;
      }
      if (!bar) {
        break;
      }
    }
    return title;
  }

  private static boolean isSeparator(String title, int i) {
    char c = title.charAt(i);
    if (SEPARATORS.indexOf(c) < 0) {
      return false;
    }
    boolean spaces = title.charAt(i - 1) == ' ' && title.charAt(i + 1) == ' ';
    return spaces || c == '|' || c == '»' || (c == ':' && title.charAt(i + 1) == ' ');
  }

  /** Whether a text is the outlet's name: its letters are those of the domain. */
  private static boolean names(String text, @Nullable String outlet) {
    if (outlet == null) {
      return false;
    }
    String letters = letters(text);
    String domain = letters(outlet.substring(0, Math.max(outlet.indexOf('.'), 0)));
    return letters.length() >= 2
        && domain.length() >= 2
        && (letters.contains(domain)
            || (domain.contains(letters) && letters.length() >= 4)
            || (domain.length() >= 4
                && letters.startsWith("the")
                && domain.contains(letters.substring(3))
                && letters.length() >= 7));
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder();
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isLetterOrDigit(plain.charAt(i))) {
        out.append(plain.charAt(i));
      }
    }
    return out.toString();
  }

  /** Share of words that two titles have in common, from 0 to 1. */
  static double likeness(String a, String b) {
    Set<String> left = words(a);
    Set<String> right = words(b);
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    return 2.0 * both.size() / (left.size() + right.size());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT) + " ";
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
