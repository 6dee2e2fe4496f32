package org.pressbeam.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every outlet and article of the resources.
 *
 * @param outlets outlets by domain
 * @param archives articles by the name of the resource that holds them, in its order
 */
record SampleLibrary(Map<String, SampleOutlet> outlets, Map<String, List<SampleArticle>> archives) {

  /** The resources in {@code articles/}: one for each archive. */
  private static final List<String> NAMES =
      List.of(
          "courier",
          "clarion",
          "interwire",
          "crawl",
          "meridiano",
          "rundschau",
          "ledger",
          "island-tar",
          "feed",
          "clarion-rows",
          "morning",
          "export",
          "single",
          "texts");

  /** Reads the resources. */
  static SampleLibrary read() {
    Map<String, SampleOutlet> outlets = new HashMap<>();
    for (SampleText outlet : SampleText.read("outlets.txt")) {
      outlets.put(outlet.name(), new SampleOutlet(outlet));
    }
    Map<String, List<SampleText>> texts = new LinkedHashMap<>();
    Map<String, List<String>> bodies = new HashMap<>();
    for (String name : NAMES) {
      texts.put(name, SampleText.read("articles/" + name + ".txt"));
      texts.get(name).forEach(text -> bodies.putIfAbsent(text.name(), text.paragraphs()));
    }
    Map<String, List<SampleArticle>> archives = new LinkedHashMap<>();
    texts.forEach((name, all) -> archives.put(name, articles(all, outlets, bodies)));
    return new SampleLibrary(outlets, archives);
  }

  private static List<SampleArticle> articles(
      List<SampleText> texts, Map<String, SampleOutlet> outlets, Map<String, List<String>> bodies) {
    List<SampleArticle> articles = new ArrayList<>();
    for (SampleText text : texts) {
      SampleOutlet outlet = outlets.get(text.field("outlet"));
      if (outlet == null) {
        throw new IllegalStateException(text.name() + ": no outlet " + text.field("outlet"));
      }
      articles.add(new SampleArticle(text, outlet, body(text, bodies)));
    }
    return articles;
  }

  /** A copy names the article whose body it has, and how many paragraphs at its end are cut. */
  private static List<String> body(SampleText text, Map<String, List<String>> bodies) {
    if (text.field("from").isEmpty()) {
      return text.paragraphs();
    }
    List<String> original = bodies.get(text.field("from"));
    if (original == null) {
      throw new IllegalStateException(text.name() + ": no article " + text.field("from"));
    }
    int cut = text.field("cut").isEmpty() ? 0 : Integer.parseInt(text.field("cut"));
    List<String> body = new ArrayList<>(original.subList(0, original.size() - cut));
    body.addAll(text.paragraphs());
    return body;
  }

  /** Returns the articles of one resource. */
  List<SampleArticle> of(String name) {
    return archives.getOrDefault(name, List.of());
  }

  /** Returns all articles. */
  List<SampleArticle> all() {
    return archives.values().stream().flatMap(List::stream).toList();
  }

  SampleOutlet outlet(String domain) {
    SampleOutlet outlet = outlets.get(domain);
    if (outlet == null) {
      throw new IllegalStateException("no outlet " + domain);
    }
    return outlet;
  }
}
