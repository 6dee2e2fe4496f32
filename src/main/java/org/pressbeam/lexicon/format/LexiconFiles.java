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

  /**
   * Returns what a file is for where no option says it: our own YAML by its keys; tables with an id
   * or item, PETRARCH actors and agents for actors; other dictionaries for stances.
   */
  public static LexiconSource.Role usualRole(String name, byte[] content) {
    LexiconSource source = new LexiconSource(name, LexiconSource.Role.STANCES, content);
    String ending = ending(name);
    boolean actors = ending.equals("json");
    try {
      DictionaryText file = DictionaryText.decode(0, source);
      switch (ending) {
        case "yaml", "yml" -> actors = QuantedaDictionary.hasActors(file.text());
        case "csv" -> actors = !LiwcTable.is(Table.columns(file));
        case "txt", "tsv" -> actors = TextFormat.of(file).isForActors();
        default -> {}
      }
    } catch (DictionaryException e) {
      // A binary file is complained about when it is read, whatever it is for.
      return source.role();
    }
    return actors ? LexiconSource.Role.ACTORS : LexiconSource.Role.STANCES;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static @Nullable Dictionary dictionary(int order, LexiconSource source)
      throws DictionaryException {
    DictionaryText file = DictionaryText.decode(order, source);
    return switch (ending(source.name())) {
      case "yaml", "yml" -> QuantedaDictionary.read(file);
      case "csv" -> csv(file);
      case "json" -> WikidataTable.read(file, JsonTable.read(file));
      case "dicx" -> LiwcTable.read(file);
      case "dic" -> LiwcDictionary.read(file);
      case "lc3", "lcd" -> LexicoderDictionary.read(file);
      case "cat" -> WordStatDictionary.read(file);
      case "ykd" -> YoshikoderDictionary.read(file);
      case "txt", "tsv" -> TextFormat.of(file).read(file);
      default ->
          throw new DictionaryException(
              file.place(1), "unknown format, expected a name that ends in " + EXPECTED);
    };
  }

  private static @Nullable Dictionary csv(DictionaryText file) throws DictionaryException {
    List<String> columns = Table.columns(file);
    if (LiwcTable.is(columns)) {
      return LiwcTable.read(file);
    }
    return WikidataTable.is(columns) ? WikidataTable.read(file, Table.ofCsv(file)) : null;
  }
}
