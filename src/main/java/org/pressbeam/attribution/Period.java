package org.pressbeam.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pressbeam.match.Mention;
import org.pressbeam.text.AnnotatedText;
import org.pressbeam.text.Quotation;
import org.pressbeam.text.Span;
import org.pressbeam.text.Tokens;

/**
 * A stretch of text (a sentence, mostly) as a row of pieces: words, marks and, if it was built so,
 * whole quotations. A word keeps its inner hyphens, apostrophes and the points of an abbreviation;
 * a possessive ending is a piece of its own. Immutable once built.
 */
final class Period {
  private static final String JOINERS = "-’'&/‑";

  /**
   * A word, mark or quotation.
   *
   * @param word what is known of it; {@link Word#UNKNOWN} if nothing is
   */
  record Piece(
      int start, int end, String lower, Word word, int quotation, @Nullable Mention mention) {
    long classes() {
      return word.classes();
    }

    @Nullable Cue cue() {
      return word.cue();
    }

    boolean is(WordClass wordClass) {
      return (word.classes() & wordClass.bit()) != 0;
    }
  }

  private static final Piece OUTSIDE = new Piece(0, 0, "", Word.UNKNOWN, -1, null);

  /** A period without pieces. */
  static final Period EMPTY = new Period("");

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();

  private Period(String text) {
    this.text = text;
  }

  /**
   * Builds the pieces of a span.
   *
   * @param quotations those that become one piece each, in order, not overlapping; empty to see
   *     through all marks
   * @param firstQuotation the first of them that ends behind the start of the span
   * @param mentions of the whole text, in order
   */
  static Period of(
      AnnotatedText text,
      Span span,
      List<Quotation> quotations,
      int firstQuotation,
      List<Mention> mentions) {
    Period period = new Period(text.text());
    Tokens tokens = text.tokens();
    int quotation = firstQuotation;
    int mention = firstMention(mentions, span.start());
    int i = tokens.indexAt(span.start());
    while (i < tokens.size() && tokens.start(i) < span.end()) {
      int start = tokens.start(i);
      while (quotation < quotations.size() && quotations.get(quotation).span().end() <= start) {
        quotation++;
      }
      if (quotation < quotations.size() && quotations.get(quotation).span().start() <= start) {
        Span quoted = quotations.get(quotation).span();
        period.pieces.add(
            new Piece(quoted.start(), quoted.end(), "\"", Word.UNKNOWN, quotation, null));
        i = tokens.indexAt(quoted.end());
        continue;
      }
      int last = period.lastTokenOf(tokens, i, span.end());
      while (mention < mentions.size() && mentions.get(mention).span().end() <= start) {
        mention++;
      }
      Mention here = null;
      if (mention < mentions.size() && mentions.get(mention).span().start() < tokens.end(last)) {
        here = mentions.get(mention);
      }
      period.addWord(start, tokens.end(last), here);
      i = last + 1;
    }
    return period;
  }

  /** Builds the pieces of a span as if it had no double quotation marks. */
  static Period withoutMarks(AnnotatedText text, Span span, List<Mention> mentions) {
    Period period = of(text, span, List.of(), 0, mentions);
    period.pieces.removeIf(
        piece ->
            piece.end == piece.start + 1
                && "“”\"«»„「」".indexOf(text.text().charAt(piece.start)) >= 0);
    return period;
  }

  private static int firstMention(List<Mention> mentions, int unit) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().end() <= unit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the last token of the word that begins with a token. */
  private int lastTokenOf(Tokens tokens, int first, int limit) {
    int last = first;
    if (!tokens.isWord(first)) {
      return last;
    }
    while (last + 2 < tokens.size()
        && tokens.end(last) == tokens.start(last + 1)
        && tokens.end(last + 1) == tokens.start(last + 2)
        && tokens.end(last + 2) <= limit
        && tokens.isWord(last + 2)
        && joins(tokens, last)) {
      last += 2;
    }
    boolean points = last > first && text.charAt(tokens.end(last) - 2) == '.';
    if (last + 1 < tokens.size()
        && tokens.end(last + 1) < limit
        && tokens.start(last + 1) == tokens.end(last)
        && text.charAt(tokens.end(last)) == '.'
        && (points || tokens.end(last) - tokens.start(first) <= 5)) {
      last++;
      // U.S.-based
      if (last + 2 < tokens.size()
          && tokens.end(last) == tokens.start(last + 1)
          && text.charAt(tokens.start(last + 1)) == '-'
          && tokens.end(last + 1) == tokens.start(last + 2)
          && tokens.isWord(last + 2)) {
        last += 2;
      }
    }
    return last;
  }

  private boolean joins(Tokens tokens, int last) {
    char mark = text.charAt(tokens.start(last + 1));
    if (mark == '.') {
      return true;
    }
    if (JOINERS.indexOf(mark) < 0) {
      return false;
    }
    boolean apostrophe = mark == '’' || mark == '\'';
    int rest = tokens.end(last + 2) - tokens.start(last + 2);
    // The endings 's, 'll, 'd, 've, 're and 'm are pieces of their own; n't and O'Brien are not.
    return !(apostrophe && (rest <= 2 && text.charAt(tokens.start(last + 2)) != 't'));
  }

  private void addWord(int start, int end, @Nullable Mention mention) {
    int size = pieces.size();
    String lower = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    if (size > 0 && end - start <= 2 && pieces.get(size - 1).lower.equals("'")) {
      Piece mark = pieces.get(size - 1);
      if (mark.end == start && size > 1 && pieces.get(size - 2).end == mark.start) {
        pieces.set(
            size - 1,
            new Piece(mark.start, end, "'" + lower, Word.of("'" + lower), -1, mark.mention));
        return;
      }
    }
    // An initial is no article, and the country no pronoun.
    boolean name = end - start == 2 && (lower.endsWith(".") || text.startsWith("US", start));
    String plain = lower.length() > 2 && lower.endsWith(".") ? strip(lower) : lower;
    pieces.add(new Piece(start, end, plain, name ? Word.UNKNOWN : Word.of(plain), -1, mention));
  }

  private static String strip(String word) {
    return word.substring(0, word.length() - 1);
  }

  int size() {
    return pieces.size();
  }

  /** Returns a piece; one without any class outside the row. */
  Piece at(int i) {
    if (i < 0 || i >= pieces.size()) {
      return OUTSIDE;
    }
    return pieces.get(i);
  }

  /** Returns the piece behind the mention that a piece is part of. */
  int endOfMention(int i) {
    int end = i + 1;
    while (at(i).mention() != null && at(i).mention().equals(at(end).mention())) {
      end++;
    }
    return end;
  }

  boolean is(int i, WordClass wordClass) {
    return at(i).is(wordClass);
  }

  boolean is(int i, String lower) {
    return at(i).lower.equals(lower);
  }

  boolean isQuotation(int i) {
    return at(i).quotation >= 0;
  }

  /** Says whether a piece is a word or number. */
  boolean isWord(int i) {
    Piece piece = at(i);
    return piece.quotation < 0
        && piece.end > piece.start
        && Character.isLetterOrDigit(text.codePointAt(piece.start));
  }

  boolean isMark(int i) {
    return i >= 0 && i < size() && !isWord(i) && !isQuotation(i) && !isPossessive(i);
  }

  /** Says whether a piece is a possessive ending, or the 's of "he's", which looks the same. */
  boolean isPossessive(int i) {
    Piece piece = at(i);
    if (piece.lower.equals("'s")) {
      return true;
    }
    return piece.lower.equals("'")
        && i > 0
        && at(i - 1).end == piece.start
        && at(i - 1).lower.endsWith("s");
  }

  boolean isCapitalised(int i) {
    Piece piece = at(i);
    return piece.quotation < 0
        && piece.end > piece.start
        && Character.isUpperCase(text.codePointAt(piece.start));
  }

  boolean isDash(int i) {
    Piece piece = at(i);
    return piece.end == piece.start + 1 && "—–-―".indexOf(text.charAt(piece.start)) >= 0;
  }

  /** Returns the span from the first to the last of some pieces, {@code to} not included. */
  Span span(int from, int to) {
    return new Span(pieces.get(from).start, pieces.get(to - 1).end);
  }

  /** Returns the first piece that ends behind a unit. */
  int indexAt(int unit) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).end <= unit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the number of blanks in a quotation plus one, counted up to 20. */
  int wordsIn(int quotation) {
    int words = 1;
    for (int i = at(quotation).start; i < at(quotation).end && words < 20; i++) {
      if (text.charAt(i) == ' ') {
        words++;
      }
    }
    return words;
  }

  /** Says whether the first letter of a quotation is a capital. */
  boolean startsUpper(int quotation) {
    for (int i = at(quotation).start; i < at(quotation).end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return Character.isUpperCase(text.charAt(i));
      }
    }
    return false;
  }

  /** Says whether a quotation ends with a comma or stop before its closing mark. */
  boolean endsOpen(int quotation) {
    int i = at(quotation).end - 1;
    int floor = Math.max(at(quotation).start, i - 6);
    while (i > floor && "”“’‘\"'»«›‹」』 ".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return ",.?!…—–-".indexOf(text.charAt(i)) >= 0;
  }

  /** Says whether most words of a quotation are capitalised, as in titles. */
  boolean isTitle(int i) {
    int words = 0;
    int capitals = 0;
    boolean start = true;
    for (int unit = at(i).start() + 1; unit < at(i).end(); unit++) {
      char c = text.charAt(unit);
      if (Character.isLetter(c)) {
        if (start) {
          words++;
          if (Character.isUpperCase(c)) {
            capitals++;
          }
        }
        start = false;
      } else {
        start = c == ' ' || start;
      }
    }
    return capitals * 3 >= words * 2;
  }

  String text() {
    return text;
  }
}
