package org.pressbeam.lexicon.format;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.DictionaryException;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconParser;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.Place;

/**
 * Reads lexicon files of every format and merges them. The ending of the name tells the format; the
 * content decides between our own YAML and quanteda's, between tables by their header, and between
 * text files ({@link TextFormat}).
 */
public final class LexiconFiles {
  private static final String EXPECTED =
      ".yaml, .yml, .csv, .json, .txt, .tsv, .dic, .dicx, .lc3, .lcd, .cat or .ykd";

  private LexiconFiles() {}

  /**
   * Reads and merges files.
   *
   * @param sources in the order given, which is the order of the lexicon's entries
   * @throws LexiconException if a file of our own formats has mistakes, or nothing of another can
   *     be used; its message has one line for each, {@code file:line:column: what is wrong}
   */
  public static LexiconReading read(List<LexiconSource> sources) throws LexiconException {
    return LexiconParser.parse(sources, LexiconFiles::dictionary);
  }

  private static @Nullable Dictionary dictionary(int order, LexiconSource source)
      throws DictionaryException {
    String name = source.name().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    DictionaryText file = DictionaryText.decode(order, source);
    return switch (ending) {
      case "yaml", "yml" -> QuantedaDictionary.read(file);
      case "dic" -> LiwcDictionary.read(file);
      case "lc3", "lcd" -> LexicoderDictionary.read(file);
      case "cat" -> WordStatDictionary.read(file);
      case "ykd" -> YoshikoderDictionary.read(file);
      case "txt", "tsv" -> TextFormat.read(file);
      default ->
          throw new DictionaryException(
              new Place(order, source.name(), 1, 1),
              "unknown format, expected a name that ends in " + EXPECTED);
    };
  }
}
