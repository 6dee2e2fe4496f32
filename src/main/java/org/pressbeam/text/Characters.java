package org.pressbeam.text;

/**
 * What the tokenizer must know of each UTF-16 unit, in one table: its folded form in the low 16
 * bits, and above them flags. A word is nearly always made of {@link #PLAIN} units, whose hash
 * needs nothing but the table; whatever else may stand in a word is told apart by {@link #kind}.
 */
final class Characters {
  /** A letter or digit by itself that folds to one unit. */
  static final int PLAIN = 1 << 25;

  static final int WORD = Tokens.WORD << 16;

  static final int UPPER = Tokens.CAPITAL << 16;
  static final int LOWER = Tokens.LOWER << 16;

  /** White space; the flags of {@link Tokens} say which. */
  static final int SPACE = Tokens.SPACE_BEFORE << 16;

  /** A token by itself, which ends the word before it: a mark or a syllable. */
  static final int SINGLE = 1 << 24;

  /** What a character is, of whichever plane. */
  enum Kind {
    /** Letter, digit or combining mark. */
    LETTER,
    /** A word by itself: a character of a script without spaces. */
    SYLLABLE,
    /** Invisible; parts nothing. */
    INVISIBLE,
    /** White space. */
    SPACE,
    /** Anything else. */
    MARK
  }

  private static final int[] TABLE = table();

  private Characters() {}

  /** Returns the folded form and the flags of every unit; not to be changed. */
  static int[] units() {
    return TABLE;
  }

  /** Returns the kind of a code point. */
  static Kind kind(int point) {
    if (isUnspaced(point)) {
      return Kind.SYLLABLE;
    }
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.OTHER_LETTER,
          Character.MODIFIER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          Kind.LETTER;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          Kind.SPACE;
      case Character.FORMAT -> Kind.INVISIBLE;
      default -> Character.isWhitespace(point) ? Kind.SPACE : Kind.MARK;
    };
  }

  /** Returns {@link #UPPER}, {@link #LOWER} or 0. */
  static int letterCase(int point) {
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
      case Character.LOWERCASE_LETTER -> LOWER;
      default -> 0;
    };
  }

  private static int[] table() {
    int[] table = new int[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < table.length; unit++) {
      int folded = Folding.of((char) unit);
      table[unit] = folded | letterCase(unit);
      if (!Character.isSurrogate((char) unit)) {
        boolean plain = folded != Folding.NOTHING && folded != Folding.EXPANDS;
        table[unit] |= flags(kind(unit), plain);
      }
    }
    table['\n'] |= Tokens.LINE_BEFORE << 16;
    return table;
  }

  private static int flags(Kind kind, boolean plain) {
    return switch (kind) {
      case LETTER -> plain ? PLAIN : 0;
      case SYLLABLE -> SINGLE | WORD;
      case INVISIBLE -> 0;
      case SPACE -> SPACE;
      case MARK -> SINGLE;
    };
  }

  private static boolean isUnspaced(int point) {
    return (within(point, 0x3041, 0x30FF) && point != 0x30FB && point != 0x30A0)
        || within(point, 0x3400, 0x4DBF)
        || within(point, 0x4E00, 0x9FFF)
        || within(point, 0xF900, 0xFAFF)
        || within(point, 0xFF66, 0xFF9F)
        || within(point, 0x20000, 0x323AF);
  }

  private static boolean within(int point, int first, int last) {
    return point >= first && point <= last;
  }
}
