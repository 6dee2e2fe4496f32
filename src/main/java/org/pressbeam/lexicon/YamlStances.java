package org.pressbeam.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.pressbeam.lexicon.StancePhrase.Frame;
import org.pressbeam.lexicon.StancePhrase.Variant;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the stances of a YAML file. */
final class YamlStances {
  private static final Pattern CATEGORY = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*+");
  private static final Map<String, Integer> POLARITIES = polarities();
  private static final Map<String, Frame> FRAMES = frames();
  private static final Map<String, Boolean> TARGETS = Map.of("required", true, "optional", false);
  private static final List<String> TOP_KEYS = List.of("language", "stances");
  private static final List<String> STANCE_KEYS =
      List.of("category", "description", "example", "polarity", "frame", "target", "phrases");
  private static final List<String> PHRASE_KEYS =
      List.of(
          "phrase", "polarity", "frame", "target", "forms", "not_followed_by", "not_preceded_by");

  private final YamlFile file;
  private final List<PlacedPhrase> phrases;
  private final Map<String, Place> seen;

  /** Reads one file of several; {@code seen} tells phrases of earlier files. */
  YamlStances(YamlFile file, List<PlacedPhrase> phrases, Map<String, Place> seen) {
    this.file = file;
    this.phrases = phrases;
    this.seen = seen;
  }

  private static Map<String, Integer> polarities() {
    Map<String, Integer> polarities = new LinkedHashMap<>();
    polarities.put("-1", -1);
    polarities.put("0", 0);
    polarities.put("1", 1);
    polarities.put("+1", 1);
    return polarities;
  }

  private static Map<String, Frame> frames() {
    Map<String, Frame> frames = new LinkedHashMap<>();
    for (Frame frame : Frame.values()) {
      frames.put(frame.code(), frame);
    }
    return frames;
  }

  void read(Node root) {
    YamlFields top = new YamlFields(file, root, "a mapping", TOP_KEYS);
    if (!(root instanceof MappingNode)) {
      return;
    }
    String language = top.required("language");
    if (language.isEmpty()) {
      language = "en";
    }
    if (!LANGUAGE.matcher(language).matches()) {
      Node node = top.get("language");
      file.mistake(
          node == null ? root : node,
          "\"language\": found \""
              + Remark.shortened(language)
              + "\", expected a BCP 47 tag such as en");
      language = "en";
    }
    if (!top.has("stances")) {
      file.mistake(root, "key \"stances\" is missing");
    }
    for (Node node : top.list("stances")) {
      stance(node, language);
    }
  }

  private void stance(Node node, String language) {
    YamlFields fields = new YamlFields(file, node, "a stance", STANCE_KEYS);
    String category = fields.required("category");
    Node categoryNode = fields.get("category");
    if (!category.isEmpty() && categoryNode != null && !CATEGORY.matcher(category).matches()) {
      file.mistake(
          categoryNode,
          "\"category\": found "
              + YamlFields.kind(categoryNode)
              + ", expected lower-case words with hyphens");
    }
    fields.optional("description");
    fields.optional("example");
    fields.required("polarity");
    int polarity = fields.choice("polarity", POLARITIES, 0);
    Frame frame = fields.choice("frame", FRAMES, Frame.VERB);
    if (node instanceof MappingNode && !fields.has("phrases")) {
      file.mistake(node, "key \"phrases\" is missing");
    }
    boolean bound = fields.choice("target", TARGETS, false);
    StancePhrase pattern =
        new StancePhrase(
            "", category, polarity, language, frame, bound, List.of(), List.of(), List.of());
    for (Node phrase : fields.list("phrases")) {
      phrase(fields, phrase, pattern);
    }
  }

  private void phrase(YamlFields stance, Node node, StancePhrase pattern) {
    if (!(node instanceof MappingNode)) {
      String phrase = stance.text(node, "a phrase");
      if (phrase != null) {
        add(node, phrase, List.of(), pattern);
      }
      return;
    }
    YamlFields fields = new YamlFields(file, node, "a phrase", PHRASE_KEYS);
    String phrase = fields.required("phrase");
    int polarity = fields.choice("polarity", POLARITIES, pattern.polarity());
    Frame frame = fields.choice("frame", FRAMES, pattern.frame());
    boolean bound = fields.choice("target", TARGETS, pattern.bound());
    List<Node> forms = fields.list("forms");
    List<String> after = fields.texts("not_followed_by");
    List<String> before = fields.texts("not_preceded_by");
    Node phraseNode = fields.get("phrase");
    if (!phrase.isEmpty() && phraseNode != null) {
      add(
          phraseNode,
          phrase,
          forms,
          new StancePhrase(
              "",
              pattern.category(),
              polarity,
              pattern.language(),
              frame,
              bound,
              List.of(),
              after,
              before));
    }
    forms.forEach(form -> fields.text(form, "a form"));
  }

  private void add(Node node, String phrase, List<Node> forms, StancePhrase pattern) {
    Set<Variant> variants = new LinkedHashSet<>();
    variants(node, phrase, pattern, variants);
    for (Node form : forms) {
      if (form instanceof org.snakeyaml.engine.v2.nodes.ScalarNode scalar
          && !scalar.getValue().isBlank()) {
        variants(form, YamlFields.singleBlanks(scalar.getValue()), pattern, variants);
      }
    }
    Place place = file.place(node);
    String key = pattern.language() + " " + pattern.frame() + " " + phrase;
    Place earlier = seen.putIfAbsent(key, place);
    if (earlier != null) {
      file.mistake(
          node,
          "phrase \""
              + Remark.shortened(phrase)
              + "\" twice in one frame, first at "
              + earlier.file()
              + ":"
              + earlier.line()
              + ", expected it once");
      return;
    }
    phrases.add(
        new PlacedPhrase(
            place,
            new StancePhrase(
                phrase,
                pattern.category(),
                pattern.polarity(),
                pattern.language(),
                pattern.frame(),
                pattern.bound(),
                new ArrayList<>(variants),
                pattern.notFollowedBy(),
                pattern.notPrecededBy())));
  }

  private void variants(Node node, String text, StancePhrase pattern, Set<Variant> variants) {
    try {
      boolean verb = pattern.frame() == Frame.VERB || pattern.frame() == Frame.DEED;
      variants.addAll(PhraseSyntax.variants(text, pattern.language(), verb));
    } catch (PhraseSyntax.PhraseException e) {
      file.mistake(node, "phrase \"" + Remark.shortened(text) + "\": " + e.getMessage());
    }
  }
}
