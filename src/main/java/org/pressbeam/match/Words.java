package org.pressbeam.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pressbeam.text.Folding;
import org.pressbeam.text.Tokenizer;
import org.pressbeam.text.Tokens;

/**
 * One part of an article as the matcher reads it: the numbers of its tokens in the vocabulary,
 * without hyphens inside words ("China-backed" reads "China backed") and without the full stops of
 * abbreviations ("U.S." reads "U S", "Mr. Trump" reads "Mr Trump"). Places count from 0.
 */
final class Words {
  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final Marks marks;
  private final int[] token;
  private final int[] number;
  private final int @Nullable [][] classes;

  /** A bit for each place where a name may start. */
  private final long[] names;

  /** A bit for each place where a phrase may start. */
  private final long[] phrases;

  private final int size;

  /** Numbers of the marks that matter, and of "the"; the first words of every vocabulary. */
  record Marks(
      int stop, int exclamation, int question, int semicolon, int hyphen, int comma, int the) {
    static Marks in(Vocabulary vocabulary) {
      return new Marks(
          vocabulary.add("."),
          vocabulary.add("!"),
          vocabulary.add("?"),
          vocabulary.add(";"),
          vocabulary.add("-"),
          vocabulary.add(","),
          vocabulary.add("the"));
    }
  }

  Words(Tokens tokens, Vocabulary vocabulary, Marks marks) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.marks = marks;
    int[] numbers = vocabulary.numbers(tokens);
    int[][] covering = vocabulary.hasClasses() ? vocabulary.classes(numbers, tokens) : null;
    int[] places = new int[numbers.length];
    long[] nameStarts = new long[(numbers.length >> 6) + 1];
    long[] phraseStarts = new long[(numbers.length >> 6) + 1];
    int kept = 0;
    for (int i = 0; i < numbers.length; i++) {
      int word = numbers[i];
      if (word != 0
          && word <= marks.hyphen
          && isSilent(i, word, kept == 0 ? 0 : numbers[kept - 1])) {
        continue;
      }
      int flags = vocabulary.flags(word);
      if (covering != null) {
        covering[kept] = covering[i];
        flags |= covering[i].length == 0 ? 0 : WordClasses.STARTS_ANY;
      }
      nameStarts[kept >> 6] |= WordClasses.startsName(flags, tokens.capital(i)) << kept;
      phraseStarts[kept >> 6] |= WordClasses.startsPhrase(flags) << kept;
      places[kept] = i;
      numbers[kept++] = word;
    }
    this.token = places;
    this.number = numbers;
    this.classes = covering;
    this.names = nameStarts;
    this.phrases = phraseStarts;
    this.size = kept;
  }

  /** Returns the numbers of the words of a lexicon entry, which are added to the vocabulary. */
  static int[] ofEntry(String text, Vocabulary vocabulary) {
    return entry(text, vocabulary).numbers();
  }

  /** Reads a lexicon entry as text is read; its words are added to the vocabulary. */
  static Words entry(String text, Vocabulary vocabulary) {
    Tokens tokens = Tokenizer.tokenize(text);
    for (int i = 0; i < tokens.size(); i++) {
      if (vocabulary.find(tokens.hash(i)) == 0) {
        vocabulary.add(Folding.fold(tokens.word(i)));
      }
    }
    return new Words(tokens, vocabulary, Marks.in(vocabulary));
  }

  private boolean isSilent(int i, int word, int before) {
    if (i == 0 || tokens.isSpaceBefore(i) || !tokens.isWord(i - 1)) {
      return false;
    }
    if (word == marks.hyphen) {
      return i + 1 < tokens.size() && !tokens.isSpaceBefore(i + 1) && tokens.isWord(i + 1);
    }
    return word == marks.stop
        && (isInitialToken(i - 1) || (vocabulary.flags(before) & WordClasses.ABBREVIATION) != 0);
  }

  private boolean isInitialToken(int i) {
    return tokens.end(i) - tokens.start(i) == 1 && tokens.isCapitalised(i);
  }

  /** Returns the number of places. */
  int size() {
    return size;
  }

  /** Returns the word's number at a place, 0 for an unknown word. */
  int number(int place) {
    return number[place];
  }

  /** Returns the first place from one on where a name may start, {@link #size} if there is none. */
  int nextName(int place) {
    return next(names, place);
  }

  /** Returns the first place from one on where a phrase may start, {@link #size} if none. */
  int nextPhrase(int place) {
    return next(phrases, place);
  }

  private int next(long[] bits, int place) {
    if (place >= size) {
      return size;
    }
    int index = place >> 6;
    long rest = bits[index] & -1L << place;
    while (rest == 0) {
      index++;
      if (index == bits.length) {
        return size;
      }
      rest = bits[index];
    }
    return (index << 6) + Long.numberOfTrailingZeros(rest);
  }

  /** Returns the numbers of the lexicon's patterns that cover the word at a place. */
  int[] classes(int place) {
    return classes == null ? Globs.NONE : classes[place];
  }

  /** Says whether the word at a place has a number, or a pattern of that number covers it. */
  boolean is(int place, int wanted) {
    if (number[place] == wanted) {
      return true;
    }
    for (int covering : classes(place)) {
      if (covering == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Returns the numbers of all places. */
  int[] numbers() {
    return Arrays.copyOf(number, size);
  }

  /** Returns the flags of the word at a place, 0 beyond either end. */
  int flags(int place) {
    return place < 0 || place >= size ? 0 : vocabulary.flags(number[place]);
  }

  /** Returns the token at a place. */
  int token(int place) {
    return token[place];
  }

  /** Returns the tokens of the part. */
  Tokens tokens() {
    return tokens;
  }

  /** Returns the token at a place as written. */
  String written(int place) {
    return tokens.word(token[place]);
  }

  boolean isComma(int place) {
    return number[place] == marks.comma;
  }

  boolean isThe(int place) {
    return number[place] == marks.the;
  }

  boolean isWord(int place) {
    return tokens.isWord(token[place]);
  }

  boolean isCapitalised(int place) {
    return tokens.isCapitalised(token[place]);
  }

  /** Says whether it is a single capital letter: an initial. */
  boolean isInitial(int place) {
    return isInitialToken(token[place]);
  }

  /** Says whether a line starts at a place. */
  boolean isLineBefore(int place) {
    return tokens.isLineBefore(token[place]);
  }

  /** Says whether a hyphen ties the word to the one before it. */
  boolean isTied(int place) {
    return token[place] > 0 && !tokens.isSpaceBefore(token[place]);
  }

  /** Says whether a sentence may end with the mark at a place. */
  boolean isSentenceEnd(int place) {
    int word = number[place];
    if (word == 0 || word > marks.semicolon) {
      return false;
    }
    int next = token[place] + 1;
    return word != marks.stop
        || next >= tokens.size()
        || tokens.isSpaceBefore(next)
        || !tokens.isWord(next);
  }
}
