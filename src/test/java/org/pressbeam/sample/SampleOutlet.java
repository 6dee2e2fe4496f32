package org.pressbeam.sample;

import java.util.List;

/**
 * One made-up outlet: its name, its habits and what surrounds its articles.
 *
 * @param source its entry in {@code outlets.txt}, named by its domain
 */
record SampleOutlet(SampleText source) {

  String domain() {
    return source.name();
  }

  String name() {
    return source.field("name");
  }

  String language() {
    return source.field("language");
  }

  String field(String key) {
    return source.field(key);
  }

  List<String> values(String key) {
    return source.values(key);
  }

  /** Returns the dash between a dateline and the first sentence. */
  String dash() {
    String own = field("dash");
    return own.isEmpty() ? "—" : own;
  }
}
