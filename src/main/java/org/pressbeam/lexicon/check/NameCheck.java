package org.pressbeam.lexicon.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.ActorName.LetterCase;
import org.pressbeam.lexicon.ActorName.Role;
import org.pressbeam.lexicon.PlacedName;
import org.pressbeam.lexicon.Remark;
import org.pressbeam.lexicon.Wildcards;
import org.pressbeam.text.Folding;

/** Names that stand there twice, mean several actors, never match or read like common words. */
final class NameCheck {
  /** Marks that texts do not have inside names. */
  private static final String STRANGE_MARKS = "^_|<>{}[]=~\\@#*?";

  /** Of the bearers of one name so many are compared; a lexicon with more has said so by then. */
  private static final int BEARERS = 50;

  private final List<Remark> findings;

  NameCheck(List<Remark> findings) {
    this.findings = findings;
  }

  void check(List<PlacedName> names) {
    Map<String, List<PlacedName>> bearers = new HashMap<>();
    for (PlacedName name : names) {
      List<PlacedName> earlier =
          bearers.computeIfAbsent(Folding.fold(name.name().text()), key -> new ArrayList<>(1));
      boolean title = name.name().role() == Role.OFFICE;
      if (!title) {
        words(name);
      }
      Remark clash = clash(name, earlier);
      if (clash != null) {
        findings.add(clash);
      }
      if (earlier.size() < BEARERS) {
        earlier.add(name);
      }
    }
  }

  private static @Nullable Remark clash(PlacedName name, List<PlacedName> earlier) {
    for (PlacedName other : earlier) {
      boolean same = other.actor().equals(name.actor());
      if (!name.name().overlaps(other.name()) || bothTitles(name, other)) {
        continue;
      }
      if (same && isTwin(name.name(), other.name())) {
        boolean equal = name.name().text().equals(other.name().text());
        String text = equal ? " twice, first at " : " reads like " + quoted(other) + " at ";
        return new Remark(name.place(), quoted(name) + text + other.place());
      }
      if (!same && !isRuled(name.name()) && !isRuled(other.name())) {
        String text = " is a name of " + name.actor() + " and of " + other.actor();
        return new Remark(name.place(), quoted(name) + text + " (" + other.place() + ")");
      }
    }
    return null;
  }

  /** Says whether one of two names that fold to the same text is enough. */
  private static boolean isTwin(ActorName name, ActorName other) {
    boolean exact = name.letterCase() == LetterCase.EXACT || other.letterCase() == LetterCase.EXACT;
    return !isRuled(name)
        && !isRuled(other)
        && name.letterCase() == other.letterCase()
        && (!exact || name.text().equals(other.text()));
  }

  /** Titles follow the tenures of an office, of which the parser says what overlaps. */
  private static boolean bothTitles(PlacedName name, PlacedName other) {
    return name.name().role() == Role.OFFICE && other.name().role() == Role.OFFICE;
  }

  /** Says whether words around a name decide. */
  private static boolean isRuled(ActorName name) {
    return !name.notFollowedBy().isEmpty() || !name.notPrecededBy().isEmpty();
  }

  private void words(PlacedName placed) {
    ActorName name = placed.name();
    String folded = Folding.fold(name.text());
    boolean glob = name.wildcards() == Wildcards.GLOB;
    if (!glob) {
      marks(placed);
      if (name.letterCase() != LetterCase.EXACT && CommonWords.contains(folded)) {
        String problem = name.letterCase() == LetterCase.ANY ? "" : " where that has a capital";
        findings.add(
            new Remark(placed.place(), quoted(placed) + " matches the common word" + problem));
      }
      return;
    }
    int star = folded.indexOf('*');
    if (star == folded.length() - 1 && folded.indexOf(' ') < 0 && folded.indexOf('?') < 0) {
      List<String> covered = CommonWords.startingWith(folded.substring(0, star));
      if (!covered.isEmpty()) {
        String words = String.join(", ", covered);
        findings.add(new Remark(placed.place(), quoted(placed) + " covers common words: " + words));
      }
    }
  }

  private void marks(PlacedName placed) {
    String text = placed.name().text();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (STRANGE_MARKS.indexOf(unit) >= 0) {
        findings.add(
            new Remark(
                placed.place(),
                quoted(placed)
                    + " holds \""
                    + unit
                    + "\": it never matches where texts have none"));
        return;
      }
    }
  }

  private static String quoted(PlacedName name) {
    return "\"" + Remark.shortened(name.name().text()) + "\"";
  }
}
