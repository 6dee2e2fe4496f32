package org.pressbeam.lexicon;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A surface form of an actor.
 *
 * @param text the words, separated by single blanks
 * @param role what kind of name it is
 * @param letterCase how upper and lower case count
 * @param notFollowedBy words, as written, that must not stand right behind it; compared without
 *     case
 * @param notPrecededBy words that must not stand right before it; compared without case
 * @param from first day on which the name holds; null if open
 * @param to last day on which the name holds; null if open
 * @param wildcards whether the words hold wildcards; then case does not count
 */
public record ActorName(
    String text,
    Role role,
    LetterCase letterCase,
    List<String> notFollowedBy,
    List<String> notPrecededBy,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Wildcards wildcards) {

  /** What kind of name a surface form is. */
  public enum Role {
    /** The name itself or an alias. */
    NAME,
    /** A place or building that stands for a government. */
    METONYM,
    /** The title of an office, which stands for its holder between two dates. */
    OFFICE
  }

  /** How upper and lower case count. */
  public enum LetterCase {
    /**
     * A word written with a capital needs a capital in the text ("Turkey" is not "turkey", but
     * "TURKEY" is).
     */
    NAME,
    /** Exactly as written ("US" is not "us"). */
    EXACT,
    /** Case does not count. */
    ANY
  }

  /** Copies the lists. */
  public ActorName {
    notFollowedBy = List.copyOf(notFollowedBy);
    notPrecededBy = List.copyOf(notPrecededBy);
    if (wildcards == Wildcards.GLOB && letterCase != LetterCase.ANY) {
      throw new IllegalArgumentException(text + ": wildcards need LetterCase.ANY");
    }
  }

  /** Makes a name without wildcards. */
  public ActorName(
      String text,
      Role role,
      LetterCase letterCase,
      List<String> notFollowedBy,
      List<String> notPrecededBy,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    this(text, role, letterCase, notFollowedBy, notPrecededBy, from, to, Wildcards.NONE);
  }

  /** Says whether the name holds on a day; without a day only a name without limits does. */
  public boolean holdsOn(@Nullable LocalDate day) {
    if (day == null) {
      return from == null && to == null;
    }
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Says whether there is a day on which both this name and another hold. */
  public boolean overlaps(ActorName other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  private boolean endsBefore(ActorName other) {
    return to != null && other.from != null && to.isBefore(other.from);
  }
}
