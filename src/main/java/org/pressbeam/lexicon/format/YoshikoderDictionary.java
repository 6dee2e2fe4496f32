package org.pressbeam.lexicon.format;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.DictionaryException;
import org.pressbeam.lexicon.Place;
import org.pressbeam.lexicon.Wildcards;

/**
 * Yoshikoder {@code .ykd}: XML with categories ({@code cnode}) inside one another and patterns
 * ({@code pnode}); {@code *} stands for any letters. A document type is refused, so nothing outside
 * the file is ever read and nothing expands.
 */
final class YoshikoderDictionary {
  private static final int DEPTH_LIMIT = 20;
  private static final String REGULAR_EXPRESSION = "regexp";

  private final DictionaryText file;
  private final Categories entries;
  private final List<String> path = new ArrayList<>();
  private boolean expressions;

  private YoshikoderDictionary(DictionaryText file) {
    this.file = file;
    this.entries = new Categories(file);
  }

  static Dictionary read(DictionaryText file) throws DictionaryException {
    return new YoshikoderDictionary(file).read();
  }

  private Dictionary read() throws DictionaryException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(file.text()));
      int depth = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw problem(xml, "a document type, which is not read; expected <dictionary>");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          start(xml, depth);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          if (xml.getLocalName().equals("cnode")) {
            path.remove(path.size() - 1);
          }
        }
      }
    } catch (XMLStreamException e) {
      Place place =
          file.place(
              Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber()),
              Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getColumnNumber()));
      throw new DictionaryException(place, "no valid XML: " + message(e));
    }
    return entries.dictionary("Yoshikoder dictionary");
  }

  private static String message(XMLStreamException e) {
    String whole = String.valueOf(e.getMessage());
    int at = whole.indexOf("Message: ");
    return at < 0 ? whole : whole.substring(at + "Message: ".length());
  }

  private void start(XMLStreamReader xml, int depth) throws DictionaryException {
    String element = xml.getLocalName();
    if (depth == 1 && !element.equals("dictionary")) {
      throw problem(xml, "<" + element + ">, expected <dictionary>");
    }
    if (depth > DEPTH_LIMIT) {
      throw problem(xml, "more than " + DEPTH_LIMIT + " levels, expected a dictionary");
    }
    if (depth == 1) {
      expressions = REGULAR_EXPRESSION.equals(xml.getAttributeValue(null, "patternengine"));
      return;
    }
    int line = xml.getLocation().getLineNumber();
    String name = xml.getAttributeValue(null, "name");
    if (element.equals("cnode")) {
      path.add(name == null || name.isBlank() ? "unnamed" : name.strip());
      entries.category(line, List.copyOf(path));
    } else if (element.equals("pnode")) {
      pattern(line, name);
    } else {
      file.remark(line, "<" + element + "> is not known, expected <cnode> or <pnode>");
    }
  }

  private void pattern(int line, @Nullable String name) {
    if (name == null || path.isEmpty()) {
      entries.unusable(
          line, name == null ? "a pattern without a name" : "a pattern outside a category");
    } else if (expressions && !name.matches("[\\p{L}\\p{N}' -]++")) {
      entries.unusable(line, "\"" + name + "\" is a regular expression, expected words and *");
    } else {
      entries.add(line, List.copyOf(path), EntryText.of(name, Wildcards.GLOB));
    }
  }

  private DictionaryException problem(XMLStreamReader xml, String what) {
    return new DictionaryException(
        file.place(
            Math.max(1, xml.getLocation().getLineNumber()),
            Math.max(1, xml.getLocation().getColumnNumber())),
        what);
  }
}
