package org.pressbeam.lexicon.format;

import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.DictionaryException;

/** Tells the formats of text files apart. */
final class TextFormat {
  private TextFormat() {}

  static Dictionary read(DictionaryText file) throws DictionaryException {
    return file.name().contains("agents") ? PetrarchAgents.read(file) : PetrarchActors.read(file);
  }
}
