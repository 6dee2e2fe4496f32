package org.pressbeam.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON-LD blocks of a page say about its article.
 *
 * @param headline headline; null if none
 * @param publisher name of the publisher; null if none
 * @param published datePublished; null if none
 * @param language inLanguage; null if none
 * @param body articleBody; null if none
 * @param authors names of the authors
 * @param article whether an object of an article type was found
 * @param other whether an object was found that is the main matter of no article
 */
record JsonLd(
    @Nullable String headline,
    @Nullable String publisher,
    @Nullable String published,
    @Nullable String language,
    @Nullable String body,
    List<String> authors,
    boolean article,
    boolean other) {

  private static final int MAX_BLOCK = 2_000_000;
  private static final int MAX_NODES = 50_000;
  private static final Set<String> PAGE_TYPES = Set.of("webpage", "itempage", "creativework");
  private static final Set<String> OTHER_TYPES =
      Set.of(
          "website",
          "collectionpage",
          "itemlist",
          "searchresultspage",
          "profilepage",
          "product",
          "productgroup");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  /** Reads all blocks of a page; those that are no JSON count as absent. */
  static JsonLd read(List<String> blocks) {
    List<JsonNode> articles = new ArrayList<>();
    List<JsonNode> pages = new ArrayList<>();
    List<JsonNode> others = new ArrayList<>();
    Map<String, String> people = new HashMap<>();
    for (String block : blocks) {
      JsonNode root = parse(block);
      if (root != null) {
        collect(root, articles, pages, others);
        addPeople(root, people);
      }
    }
    List<JsonNode> ordered = new ArrayList<>(articles);
    ordered.addAll(pages);
    List<String> authors = List.of();
    for (JsonNode node : ordered) {
      if (authors.isEmpty()) {
        authors = names(node.path("author"), people);
      }
    }
    return new JsonLd(
        first(articles, "headline", "name"),
        first(articles, "publisher"),
        first(ordered, "datePublished"),
        first(ordered, "inLanguage"),
        first(articles, "articleBody"),
        authors,
        !articles.isEmpty(),
        !others.isEmpty());
  }

  private static @Nullable JsonNode parse(String block) {
    int from = 0;
    while (from < block.length() && block.charAt(from) != '{' && block.charAt(from) != '[') {
      from++;
    }
    // "//<![CDATA[" around a block holds a bracket of its own.
    if (block.startsWith("[CDATA[", from)) {
      from += 7;
    }
    if (block.length() - from < 2 || block.length() > MAX_BLOCK) {
      return null;
    }
    try {
      return MAPPER.readTree(block.substring(from));
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static void collect(
      JsonNode root, List<JsonNode> articles, List<JsonNode> pages, List<JsonNode> others) {
    Deque<JsonNode> queue = new ArrayDeque<>();
    queue.add(root);
    for (int seen = 0; !queue.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = queue.remove();
      if (node.isObject()) {
        String type = type(node);
        if (type.contains("article")
            || type.contains("blogposting")
            || type.contains("reportage")
            || type.equals("report")) {
          articles.add(node);
        } else if (PAGE_TYPES.contains(type)) {
          pages.add(node);
        } else if (OTHER_TYPES.contains(type)) {
          others.add(node);
        }
      }
      if (node.isContainerNode()) {
        node.forEach(queue::add);
      }
    }
  }

  private static String type(JsonNode node) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      StringBuilder all = new StringBuilder();
      type.forEach(one -> all.append(one.asText()).append(' '));
      return all.toString().strip().toLowerCase(Locale.ROOT);
    }
    return type.asText().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String first(List<JsonNode> nodes, String... keys) {
    for (String key : keys) {
      for (JsonNode node : nodes) {
        JsonNode value = node.path(key);
        if (value.isArray() && !value.isEmpty()) {
          value = value.get(0);
        }
        if (value.isObject()) {
          value = value.path("name");
        }
        if (value.isTextual() && !value.asText().isBlank()) {
          return Parser.unescapeEntities(value.asText(), false).strip();
        }
      }
    }
    return null;
  }

  /** Objects with a name, by their @id: an author may be given by it alone. */
  private static void addPeople(JsonNode root, Map<String, String> people) {
    JsonNode graph = root.path("@graph");
    for (JsonNode node : graph.isArray() ? graph : root) {
      if (node.path("@id").isTextual() && node.path("name").isTextual()) {
        people.putIfAbsent(node.path("@id").asText(), node.path("name").asText());
      }
    }
  }

  private static List<String> names(JsonNode author, Map<String, String> people) {
    List<String> names = new ArrayList<>();
    if (author.isArray()) {
      for (JsonNode one : author) {
        if (names.size() < 50 && !one.isArray()) {
          names.addAll(names(one, people));
        }
      }
      return names;
    }
    JsonNode name = author.isObject() ? author.path("name") : author;
    String id = author.isObject() ? author.path("@id").asText() : author.asText();
    String known = people.get(id);
    if (known != null && (author.isTextual() || name.isMissingNode())) {
      names.add(Parser.unescapeEntities(known, false).strip());
    } else if (name.isArray()) {
      name.forEach(one -> names.add(one.asText()));
    } else if (name.isTextual() && !name.asText().isBlank()) {
      names.add(Parser.unescapeEntities(name.asText(), false).strip());
    }
    return names;
  }
}
