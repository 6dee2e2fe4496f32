package org.pressbeam.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of the resources that the sample is made of.
 *
 * <p>A resource holds entries. An entry starts with a line {@code === name}, then come lines {@code
 * key: value} (a key that stands twice has two values), an empty line, and paragraphs separated by
 * empty lines. Lines that start with {@code //} are comments.
 *
 * @param name what stands behind {@code ===}
 * @param fields values by key, in order
 * @param paragraphs the text; a heading starts with {@code ## }
 */
record SampleText(String name, Map<String, List<String>> fields, List<String> paragraphs) {

  /** Returns the only value of a key, or an empty string if it does not stand there. */
  String field(String key) {
    List<String> values = fields.getOrDefault(key, List.of());
    if (values.size() > 1) {
      throw new IllegalStateException(name + ": more than one " + key);
    }
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Returns all values of a key. */
  List<String> values(String key) {
    return fields.getOrDefault(key, List.of());
  }

  /** Reads a resource of this package that holds entries. */
  static List<SampleText> read(String resource) {
    List<SampleText> entries = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : resource(resource).lines().toList()) {
      if (line.startsWith("//") || (line.isBlank() && lines.isEmpty())) {
        continue;
      }
      if (line.startsWith("=== ") && !lines.isEmpty()) {
        entries.add(entry(lines));
        lines.clear();
      }
      lines.add(line);
    }
    entries.add(entry(lines));
    return entries;
  }

  private static SampleText entry(List<String> lines) {
    String name = lines.get(0).substring("=== ".length()).strip();
    Map<String, List<String>> fields = new LinkedHashMap<>();
    int at = 1;
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      String[] parts = lines.get(at).split(": ", 2);
      if (parts.length != 2) {
        throw new IllegalStateException(name + ": no field in " + lines.get(at));
      }
      fields.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts[1].strip());
    }
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (; at <= lines.size(); at++) {
      String line = at == lines.size() ? "" : lines.get(at).strip();
      if (!line.isEmpty()) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
      } else if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    return new SampleText(name, fields, paragraphs);
  }

  /** Returns the text of a resource of this package. */
  static String resource(String resource) {
    try (InputStream in = SampleText.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
