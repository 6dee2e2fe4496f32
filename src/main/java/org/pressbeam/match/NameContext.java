package org.pressbeam.match;

import java.util.Locale;

/** What the words around a name tell about whom it means. */
final class NameContext {
  /** Lists of places are not followed further back. */
  private static final int LIST_LIMIT = 12;

  /** An agency's name in brackets is no longer than so many words and marks. */
  private static final int AGENCY_LIMIT = 6;

  private final Words words;
  private final boolean headline;

  /** What stands right before a surname. */
  enum Before {
    /** Nothing that tells. */
    NOTHING,
    /** A form of address or title. */
    TITLE,
    /** The given name of a person. */
    GIVEN
  }

  NameContext(Words words) {
    this.words = words;
    this.headline = isHeadline(words);
  }

  /** Says whether most longer words have capitals, as in English headlines. */
  private static boolean isHeadline(Words words) {
    int capitals = 0;
    int longer = 0;
    for (int i = 0; i < words.size(); i++) {
      int token = words.token(i);
      if (words.tokens().length(token) > 3) {
        longer++;
        capitals += words.isCapitalised(i) ? 1 : 0;
      }
    }
    return capitals * 10 > longer * 8;
  }

  /** Returns the place of the word that stands right before a name, -1 if it tells nothing. */
  int placeBefore(int first) {
    int place = first - 1;
    if (place < 0 || words.isLineBefore(first) || words.isTied(first) || !words.isWord(place)) {
      return -1;
    }
    while (place > 0
        && words.isInitial(place)
        && !words.isLineBefore(place)
        && words.isWord(place - 1)
        && words.isCapitalised(place - 1)) {
      place--;
    }
    return place;
  }

  /** Returns what the word at a place says about a surname behind it. */
  Before kindOf(int place) {
    if (place < 0) {
      return Before.NOTHING;
    }
    int flags = words.flags(place);
    boolean address = (flags & (WordClasses.TITLE_MALE | WordClasses.TITLE_FEMALE)) != 0;
    if (address && !words.isCapitalised(place)) {
      return Before.NOTHING;
    }
    if ((flags & WordClasses.TITLE) != 0) {
      return Before.TITLE;
    }
    if (!words.isCapitalised(place) || (flags & WordClasses.ABBREVIATION) != 0) {
      return Before.NOTHING;
    }
    if ((flags & WordClasses.GIVEN) != 0) {
      return Before.GIVEN;
    }
    if ((flags & WordClasses.FUNCTION) != 0 || headline || isShout(place)) {
      return Before.NOTHING;
    }
    return looksLikeVerbOrAdverb(place) ? Before.NOTHING : Before.GIVEN;
  }

  /** Says whether a word has no lower-case letter. */
  boolean isShout(int place) {
    return !words.tokens().hasLowerCase(words.token(place));
  }

  private boolean looksLikeVerbOrAdverb(int place) {
    String word = words.written(place).toLowerCase(Locale.ROOT);
    return word.endsWith("ing") || word.endsWith("ly") || word.endsWith("ed");
  }

  /** Says whether the name is part of an institution's, place's or vessel's name. */
  boolean isPartOfInstitution(int first, int last) {
    int before = first - 1;
    if (before >= 0
        && !words.isLineBefore(first)
        && (words.flags(before) & WordClasses.VESSEL) != 0
        && words.isCapitalised(before)) {
      return true;
    }
    int limit = Math.min(words.size() - 1, last + (headline ? 1 : 4));
    for (int at = last + 1; at <= limit; at++) {
      if (words.isLineBefore(at) || !words.isWord(at) || !words.isCapitalised(at)) {
        return false;
      }
      if ((words.flags(at) & WordClasses.INSTITUTION) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a suffix makes the name another person's: Donald Trump Jr. */
  boolean hasSuffix(int last) {
    int at = last + 1;
    if (at < words.size() && words.isComma(at)) {
      at++;
    }
    return at < words.size()
        && !words.isLineBefore(at)
        && (words.flags(at) & WordClasses.SUFFIX) != 0
        && words.isCapitalised(at);
  }

  /** Says whether a capitalised word of the list of given names stands right before: George. */
  boolean isBehindGivenName(int first) {
    int before = placeBefore(first);
    return before >= 0
        && (words.flags(before) & WordClasses.GIVEN) != 0
        && words.isCapitalised(before);
  }

  /** Says whether a word before an office's title keeps it from meaning its holder. */
  boolean isNotInOffice(int first) {
    return first > 0
        && !words.isLineBefore(first)
        && (words.flags(first - 1) & WordClasses.NOT_IN_OFFICE) != 0;
  }

  /**
   * Says whether a metonym is only a place: after a preposition of place, also as one of several
   * ("in Paris and London"), or as a dateline. "The government in Tehran" is none.
   */
  boolean isPlace(int first, int last) {
    int before = first - 1;
    if (before > 0 && words.isThe(before)) {
      before--;
    }
    if (isPreposition(before)) {
      return (words.flags(before - 1) & WordClasses.SEAT) == 0;
    }
    return isListedPlace(before) || isDateline(first, last);
  }

  private boolean isPreposition(int place) {
    return (words.flags(place) & WordClasses.PLACE_PREPOSITION) != 0;
  }

  /** Says whether "and", "or" or a comma stands at a place, and before it places behind "in". */
  private boolean isListedPlace(int place) {
    int at = place;
    int limit = Math.max(0, place - LIST_LIMIT);
    boolean joined = false;
    while (at > limit && !words.isLineBefore(at + 1)) {
      if ((words.flags(at) & WordClasses.LIST) != 0) {
        joined = true;
      } else if (!joined || !words.isWord(at) || !words.isCapitalised(at)) {
        return joined && at < place && isPreposition(at) && words.isCapitalised(at + 1);
      }
      at--;
    }
    return false;
  }

  /**
   * Says whether a line starts with a name as reports start with their place: in capitals before a
   * mark ("MOSCOW, May 3"), or before an agency in brackets and a dash, a dash or a date ("Berlin
   * (dpa) -", "Paris - The", "London, 3 May").
   */
  private boolean isDateline(int first, int last) {
    int next = last + 1;
    boolean startsLine = first == 0 || words.isLineBefore(first);
    if (!startsLine || next + 1 >= words.size() || words.isWord(next)) {
      return false;
    }
    String mark = words.written(next);
    return switch (mark) {
      case "'", "’" -> false;
      case "-", "–", "—" -> true;
      case "(" -> isShout(first) || isAgency(next);
      case "," -> isShout(first) || isDate(next + 1);
      default -> isShout(first);
    };
  }

  /** Says whether a bracket closes soon and a dash follows. */
  private boolean isAgency(int bracket) {
    int limit = Math.min(words.size() - 1, bracket + AGENCY_LIMIT);
    for (int at = bracket + 1; at < limit; at++) {
      if (words.written(at).equals(")")) {
        return "-–—".contains(words.written(at + 1));
      }
    }
    return false;
  }

  /** Says whether one of the next two words is a number. */
  private boolean isDate(int place) {
    int limit = Math.min(words.size() - 1, place + 1);
    for (int at = place; at <= limit; at++) {
      if (Character.isDigit(words.written(at).charAt(0))) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a particle or an initial and a capital follow: Anwar al-Awlaki, Bruce R. Gary. */
  private boolean isBeforeParticle(int last) {
    int next = last + 1;
    return next + 1 < words.size()
        && !words.isLineBefore(next)
        && !words.isLineBefore(next + 1)
        && ((words.flags(next) & WordClasses.PARTICLE) != 0 || words.isInitial(next))
        && words.isCapitalised(next + 1)
        && words.isWord(next + 1);
  }

  /** Says whether the word at a place is the given name of somebody whose surname follows. */
  boolean isGivenNameOfOther(int first, int last) {
    if (isBeforeParticle(last)) {
      return true;
    }
    int next = last + 1;
    return !headline
        && (words.flags(first) & WordClasses.GIVEN) != 0
        && next < words.size()
        && !words.isLineBefore(next)
        && !words.isTied(next)
        && words.isWord(next)
        && words.isCapitalised(next)
        && words.tokens().hasLowerCase(words.token(next))
        && (words.flags(next) & WordClasses.FUNCTION) == 0;
  }

  /** Says whether a name seems to follow at once; days, months and the like are none. */
  boolean isBeforeName(int last) {
    int next = last + 1;
    return next < words.size()
        && !words.isLineBefore(next)
        && !words.isTied(next)
        && words.isWord(next)
        && words.isCapitalised(next)
        && (words.flags(next) & WordClasses.FUNCTION) == 0
        && (!headline || (words.flags(next) & WordClasses.GIVEN) != 0);
  }
}
