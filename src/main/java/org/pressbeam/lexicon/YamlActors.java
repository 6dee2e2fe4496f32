package org.pressbeam.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.ActorDraft.Overlap;
import org.pressbeam.lexicon.ActorName.LetterCase;
import org.pressbeam.lexicon.ActorName.Role;
import org.pressbeam.text.Tokenizer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads offices and actors of a YAML file. */
final class YamlActors {
  static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
  static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,11}");
  static final Map<String, ActorKind> KINDS = kinds();
  static final Map<String, Sex> SEXES = sexes();

  private static final int NAME_WORD_LIMIT = 50;
  private static final List<String> TOP_KEYS = List.of("offices", "actors");
  private static final List<String> OFFICE_KEYS = List.of("id", "country", "titles", "shared");
  private static final List<String> ACTOR_KEYS =
      List.of(
          "id",
          "name",
          "kind",
          "country",
          "member_of",
          "wikidata",
          "surname",
          "sex",
          "aliases",
          "metonyms",
          "offices");
  private static final List<String> ALIAS_KEYS =
      List.of("text", "case", "not_followed_by", "not_preceded_by", "from", "to");
  private static final List<String> TENURE_KEYS = List.of("office", "from", "to", "source");

  private final YamlFile file;
  private final List<ActorDraft.Office> offices;
  private final List<ActorDraft> actors;

  YamlActors(YamlFile file, List<ActorDraft.Office> offices, List<ActorDraft> actors) {
    this.file = file;
    this.offices = offices;
    this.actors = actors;
  }

  private static Map<String, ActorKind> kinds() {
    Map<String, ActorKind> kinds = new LinkedHashMap<>();
    Arrays.stream(ActorKind.values()).forEach(kind -> kinds.put(kind.code(), kind));
    return kinds;
  }

  private static Map<String, Sex> sexes() {
    Map<String, Sex> sexes = new LinkedHashMap<>();
    Arrays.stream(Sex.values()).forEach(sex -> sexes.put(sex.code(), sex));
    return sexes;
  }

  private static Map<String, Boolean> truths() {
    Map<String, Boolean> truths = new LinkedHashMap<>();
    truths.put("true", true);
    truths.put("false", false);
    return truths;
  }

  private static Map<String, LetterCase> cases() {
    Map<String, LetterCase> cases = new LinkedHashMap<>();
    cases.put("name", LetterCase.NAME);
    cases.put("exact", LetterCase.EXACT);
    cases.put("any", LetterCase.ANY);
    return cases;
  }

  void read(Node root) {
    YamlFields top = new YamlFields(file, root, "a mapping", TOP_KEYS);
    if (root instanceof MappingNode && !top.has("offices") && !top.has("actors")) {
      file.mistake(root, "no actors, expected the key \"actors\" or \"offices\"");
    }
    top.list("offices").forEach(this::office);
    top.list("actors").forEach(this::actor);
  }

  private void office(Node node) {
    YamlFields fields = new YamlFields(file, node, "an office", OFFICE_KEYS);
    String id = fields.required("id");
    checked(fields, "country", COUNTRY, "three capital letters (ISO 3166)");
    boolean shared = fields.choice("shared", truths(), false);
    List<String> titles = new ArrayList<>();
    for (Node value : fields.list("titles")) {
      String title = fields.text(value, "a title");
      if (title != null && hasWords(title, value)) {
        titles.add(title);
      }
    }
    if (!id.isEmpty()) {
      offices.add(
          new ActorDraft.Office(
              fields.place("id"), id, titles, shared ? Overlap.SHARED : Overlap.MISTAKE));
    }
  }

  private void actor(Node node) {
    YamlFields fields = new YamlFields(file, node, "an actor", ACTOR_KEYS);
    String id = fields.required("id");
    String name = fields.required("name");
    if (node instanceof MappingNode && !fields.has("kind")) {
      file.mistake(
          node, "key \"kind\" is missing, expected one of " + String.join(", ", KINDS.keySet()));
    }
    ActorKind kind = fields.choice("kind", KINDS, ActorKind.PERSON);
    ActorDraft draft = new ActorDraft(fields.place("id"), id, name, kind);
    draft.country = checked(fields, "country", COUNTRY, "three capital letters (ISO 3166)");
    draft.memberOf = fields.optional("member_of");
    draft.memberOfPlace = fields.place("member_of");
    draft.wikidata = checked(fields, "wikidata", WIKIDATA, "Q and a number");
    draft.surname = fields.optional("surname");
    draft.sex = fields.has("sex") ? fields.choice("sex", SEXES, Sex.MALE) : null;
    Node nameNode = fields.get("name");
    if (!name.isEmpty() && nameNode != null && hasWords(name, nameNode)) {
      draft.add(file.place(nameNode), plain(name, Role.NAME));
    }
    fields.list("aliases").forEach(value -> alias(fields, value, Role.NAME, draft));
    fields.list("metonyms").forEach(value -> alias(fields, value, Role.METONYM, draft));
    fields.list("offices").forEach(value -> tenure(value, draft));
    if (!id.isEmpty()) {
      actors.add(draft);
    }
  }

  static ActorName plain(String text, Role role) {
    return new ActorName(text, role, LetterCase.NAME, List.of(), List.of(), null, null);
  }

  private void alias(YamlFields actor, Node value, Role role, ActorDraft draft) {
    String what = role == Role.NAME ? "an alias" : "a metonym";
    if (!(value instanceof MappingNode)) {
      String text = actor.text(value, what);
      if (text != null && hasWords(text, value)) {
        draft.add(file.place(value), plain(text, role));
      }
      return;
    }
    YamlFields fields = new YamlFields(file, value, what, ALIAS_KEYS);
    String text = fields.required("text");
    LetterCase letterCase = fields.choice("case", cases(), LetterCase.NAME);
    LocalDate from = fields.date("from");
    LocalDate to = fields.date("to");
    checkOrder(fields, from, to);
    List<String> after = fields.texts("not_followed_by");
    List<String> before = fields.texts("not_preceded_by");
    Node textNode = fields.get("text");
    if (!text.isEmpty() && textNode != null && hasWords(text, textNode)) {
      ActorName name = new ActorName(text, role, letterCase, after, before, from, to);
      ActorName bare = plain(draft.name, Role.NAME);
      if (role == Role.NAME && text.equals(draft.name) && draft.names.contains(bare)) {
        // The name itself, with rules: they hold for it too, or "Jordan" could not be parted from
        // Michael Jordan.
        draft.names.set(draft.names.indexOf(bare), name);
        return;
      }
      draft.add(file.place(textNode), name);
    }
  }

  private void tenure(Node value, ActorDraft draft) {
    int before = file.mistakes();
    YamlFields fields = new YamlFields(file, value, "an office held", TENURE_KEYS);
    String office = fields.required("office");
    LocalDate from = fields.date("from");
    LocalDate to = fields.date("to");
    fields.optional("source");
    checkOrder(fields, from, to);
    // A tenure with a wrong date would seem to overlap others.
    if (file.mistakes() == before) {
      draft.offices.add(new ActorDraft.Holding(fields.place("office"), office, from, to));
    }
  }

  private void checkOrder(YamlFields fields, @Nullable LocalDate from, @Nullable LocalDate to) {
    Node node = fields.get("from");
    if (from != null && to != null && from.isAfter(to) && node != null) {
      file.mistake(
          node, "\"from\" " + from + " is after \"to\" " + to + ", expected the earlier day first");
    }
  }

  private @Nullable String checked(
      YamlFields fields, String key, Pattern pattern, String expected) {
    String text = fields.optional(key);
    Node node = fields.get(key);
    if (text != null && node != null && !pattern.matcher(text).matches()) {
      file.mistake(
          node, "\"" + key + "\": found " + YamlFields.kind(node) + ", expected " + expected);
      return null;
    }
    return text;
  }

  private boolean hasWords(String text, Node node) {
    String problem = problemOf(text);
    if (problem != null) {
      file.mistake(node, problem);
    }
    return problem == null;
  }

  /** Returns what keeps a name from ever matching, null if nothing does. */
  static @Nullable String problemOf(String name) {
    int words = Tokenizer.tokenize(name).wordCount();
    if (words == 0) {
      return "\"" + name + "\" has no word, expected a name";
    }
    if (words > NAME_WORD_LIMIT) {
      return "a name of " + words + " words, expected at most " + NAME_WORD_LIMIT;
    }
    return null;
  }
}
