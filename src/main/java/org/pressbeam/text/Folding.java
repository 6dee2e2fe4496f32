package org.pressbeam.text;

import java.text.Normalizer;

/**
 * The form in which words are compared: lower case, Latin and Greek letters without diacritics,
 * full-width forms as plain ones, typographic apostrophes and hyphens as {@code '} and {@code -},
 * combining marks and invisible characters dropped.
 */
public final class Folding {
  /** What {@link #of(char)} answers for a character that folds to nothing. */
  static final char NOTHING = 0;

  /** What {@link #of(char)} answers for a character that folds to two. */
  static final char EXPANDS = '\uFFFF';

  /** The hash of nothing. */
  static final long SEED = 0xCBF29CE484222325L;

  private static final long PRIME = 0x100000001B3L;
  private static final char[] TABLE = table();

  private Folding() {}

  /** Returns the folded form of a string. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char folding = of(text.charAt(i));
      if (folding == EXPANDS) {
        folded.append(expansion(text.charAt(i)));
      } else if (folding != NOTHING) {
        folded.append(folding);
      }
    }
    return folded.toString();
  }

  /**
   * Returns the hash of a folded string, as {@link Tokens#hash} gives it for a token. It is long
   * enough to stand for the string: two of a million words share one with a probability below 1 :
   * 10,000,000.
   */
  public static long hash(String folded) {
    long hash = SEED;
    for (int i = 0; i < folded.length(); i++) {
      hash = add(hash, folded.charAt(i));
    }
    return hash;
  }

  /** Returns the hash of what was hashed before and one folded unit more. */
  static long add(long hash, char folded) {
    return (hash ^ folded) * PRIME;
  }

  /** Returns the hash of a stretch of a text, folded on the fly. */
  static long hash(char[] text, int start, int end) {
    long hash = SEED;
    for (int i = start; i < end; i++) {
      char unit = text[i];
      char folding = TABLE[unit];
      if (folding == EXPANDS) {
        String letters = expansion(unit);
        hash = add(add(hash, letters.charAt(0)), letters.charAt(1));
      } else if (folding != NOTHING) {
        hash = add(hash, folding);
      }
    }
    return hash;
  }

  /** Writes the hashes of the folded beginnings of a stretch, see {@link Tokens#prefixHashes}. */
  static int prefixHashes(String text, int start, int end, long[] hashes) {
    long hash = SEED;
    int count = 0;
    for (int i = start; i < end && count < hashes.length; i++) {
      char folding = of(text.charAt(i));
      if (folding == NOTHING) {
        continue;
      }
      String letters = folding == EXPANDS ? expansion(text.charAt(i)) : null;
      hash = add(hash, letters == null ? folding : letters.charAt(0));
      hashes[count++] = hash;
      if (letters != null && count < hashes.length) {
        hash = add(hash, letters.charAt(1));
        hashes[count++] = hash;
      }
    }
    return count;
  }

  /** Says whether a stretch of a text folds to the given folded string. */
  static boolean same(String text, int start, int end, String folded) {
    int at = 0;
    for (int i = start; i < end; i++) {
      char folding = of(text.charAt(i));
      if (folding == EXPANDS) {
        String letters = expansion(text.charAt(i));
        if (!folded.startsWith(letters, at)) {
          return false;
        }
        at += letters.length();
      } else if (folding != NOTHING) {
        if (at >= folded.length() || folded.charAt(at) != folding) {
          return false;
        }
        at++;
      }
    }
    return at == folded.length();
  }

  /** Returns the folded form of a unit, {@link #NOTHING}, or a sign that it expands. */
  static char of(char unit) {
    return TABLE[unit];
  }

  private static String expansion(char unit) {
    return switch (unit) {
      case 'ß', 'ẞ' -> "ss";
      case 'æ', 'Æ' -> "ae";
      case 'œ', 'Œ' -> "oe";
      default -> "th";
    };
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < table.length; unit++) {
      table[unit] = plain((char) unit);
    }
    String from = "’‘ʼ‛`´＇‐‑－łŁøØđĐðÐıİßẞæÆœŒþÞёЁ";
    String to = "'''''''---llooddddii";
    for (int i = 0; i < from.length(); i++) {
      table[from.charAt(i)] = i < to.length() ? to.charAt(i) : EXPANDS;
    }
    table['ё'] = 'е';
    table['Ё'] = 'е';
    return table;
  }

  private static char plain(char unit) {
    int type = Character.getType(unit);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return NOTHING;
    }
    boolean decomposes =
        within(unit, 0xC0, 0x24F)
            || within(unit, 0x370, 0x3FF)
            || within(unit, 0x1E00, 0x1FFF)
            || within(unit, 0xFF01, 0xFF60);
    if (!decomposes) {
      return Character.toLowerCase(unit);
    }
    String decomposed = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKD);
    return Character.toLowerCase(decomposed.charAt(0));
  }

  private static boolean within(char unit, int first, int last) {
    return unit >= first && unit <= last;
  }
}
