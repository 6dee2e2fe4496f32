package org.pressbeam.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.ActorName;

/**
 * A name of the lexicon, prepared for matching.
 *
 * @param reach how much the name says by itself
 * @param capitals for each word whether the lexicon writes it with a capital
 * @param initials whether one of the words is an initial
 * @param written the words as the lexicon writes them, none unless the case is exact
 * @param notFollowedBy words that must not stand behind it, each as numbers
 * @param notPrecededBy words that must not stand before it, each as numbers
 */
record NameEntry(
    Actor actor,
    ActorName name,
    Reach reach,
    boolean[] capitals,
    boolean initials,
    List<String> written,
    List<int[]> notFollowedBy,
    List<int[]> notPrecededBy) {

  /** How much a name says by itself. */
  enum Reach {
    /** It names its actor wherever it stands. */
    FULL,
    /** It is a surname that the lexicon lists as a name: it holds unless the article says other. */
    LISTED_SURNAME,
    /** It is a surname that the article must explain. */
    SURNAME
  }

  /**
   * Prepares a name.
   *
   * @param words what the lexicon writes, as it is read; not kept
   */
  static NameEntry of(
      Actor actor, ActorName name, Reach reach, Words words, Vocabulary vocabulary) {
    boolean[] capitals = new boolean[words.size()];
    boolean initials = false;
    List<String> written = new ArrayList<>();
    for (int i = 0; i < capitals.length; i++) {
      capitals[i] = words.isCapitalised(i);
      initials |= words.isInitial(i);
      if (name.letterCase() == ActorName.LetterCase.EXACT) {
        written.add(words.written(i));
      }
    }
    return new NameEntry(
        actor,
        name,
        reach,
        capitals,
        initials,
        List.copyOf(written),
        name.notFollowedBy().stream().map(text -> Words.ofEntry(text, vocabulary)).toList(),
        name.notPrecededBy().stream().map(text -> Words.ofEntry(text, vocabulary)).toList());
  }

  boolean isPerson() {
    return actor.kind() == ActorKind.PERSON && name.role() == ActorName.Role.NAME;
  }

  /**
   * Says whether the name may be meant by the words at some places.
   *
   * @param skipped place of a middle initial that the name does not have; -1 if there is none
   */
  boolean fits(Words text, int first, int last, int skipped, @Nullable LocalDate date) {
    return (skipped < 0 || takesInitial())
        && name.holdsOn(date)
        && casesFit(text, first, skipped)
        && !isGuarded(text, first, last);
  }

  private boolean isGuarded(Words text, int first, int last) {
    for (int i = 0; i < notFollowedBy.size(); i++) {
      if (stands(text, last + 1, notFollowedBy.get(i))) {
        return true;
      }
    }
    for (int i = 0; i < notPrecededBy.size(); i++) {
      int[] banned = notPrecededBy.get(i);
      if (stands(text, first - banned.length, banned)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether the first word may be written without a capital. */
  boolean mayStartLow() {
    return name.letterCase() == ActorName.LetterCase.ANY
        || name.role() == ActorName.Role.OFFICE
        || !capitals[0];
  }

  /** Says whether an initial may stand inside; "George W. Bush" is not "George H. W. Bush". */
  private boolean takesInitial() {
    return isPerson() && reach == Reach.FULL && !initials;
  }

  private boolean casesFit(Words text, int first, int skipped) {
    boolean office = name.role() == ActorName.Role.OFFICE;
    boolean wanted = false;
    boolean any = false;
    for (int i = 0; i < capitals.length; i++) {
      int place = first + i;
      if (skipped >= 0 && place >= skipped) {
        place++;
      }
      switch (name.letterCase()) {
        case EXACT -> {
          if (!text.written(place).equals(written.get(i))) {
            return false;
          }
        }
        case NAME -> {
          if (capitals[i]) {
            wanted = true;
            any |= text.isCapitalised(place);
            if (!office && !text.isCapitalised(place)) {
              return false;
            }
          }
        }
        case ANY -> {}
      }
    }
    return any || !wanted;
  }

  /** Says whether some words stand from a place on. */
  static boolean stands(Words text, int place, int[] banned) {
    if (place < 0 || place + banned.length > text.size() || banned.length == 0) {
      return false;
    }
    for (int i = 0; i < banned.length; i++) {
      if (text.number(place + i) != banned[i]) {
        return false;
      }
    }
    return true;
  }
}
