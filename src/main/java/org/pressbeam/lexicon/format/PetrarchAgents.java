package org.pressbeam.lexicon.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.EnglishForms;
import org.pressbeam.lexicon.Place;
import org.pressbeam.lexicon.PlacedName;
import org.pressbeam.lexicon.Remark;
import org.pressbeam.lexicon.Wildcards;

/**
 * PETRARCH agents: nouns without a country, such as {@code FOREIGN_MINISTER [~GOV]}. The code with
 * its {@code ~} is an actor of kind group; it is not put together with the country beside it. A
 * phrase has its regular plural, the one in {@code {…}}, or with {@code {}} none; {@code !NAME!}
 * stands for each word of a list.
 */
final class PetrarchAgents {
  private static final Pattern AGENT =
      Pattern.compile("([^\\[{]++)(?:\\{([^}]*+)\\})?\\s*+\\[([^\\]]*+)\\].*");
  private static final Pattern LIST = Pattern.compile("(!\\w{1,60}!)\\s*+=(.*)");
  private static final Pattern NAME = Pattern.compile("!\\w{1,60}!");
  private static final int FORM_LIMIT = 500;

  private final DictionaryText file;
  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, List<PlacedName>> actors = new LinkedHashMap<>();
  private int agents;
  private int plurals;
  private int unused;

  private PetrarchAgents(DictionaryText file) {
    this.file = file;
  }

  static Dictionary read(DictionaryText file) {
    PetrarchAgents agents = new PetrarchAgents(file);
    for (PetrarchLines.Line line : PetrarchLines.of(file)) {
      agents.line(line.number(), line.text().strip());
    }
    return agents.dictionary();
  }

  private Dictionary dictionary() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("agents", agents);
    counts.put("plurals given", plurals);
    counts.put("lists", lists.size());
    if (unused > 0) {
      counts.put("entries left out", unused);
    }
    List<Dictionary.Entry> entries = new ArrayList<>();
    actors.forEach(
        (code, names) ->
            entries.add(
                new Dictionary.Entry(
                    names.get(0).place(),
                    code,
                    code,
                    ActorKind.GROUP,
                    null,
                    null,
                    names,
                    List.of())));
    return new Dictionary(
        "PETRARCH agents", counts, entries, List.of(), List.of(), file.remarks(), file.notes());
  }

  private void line(int number, String text) {
    Matcher list = LIST.matcher(text);
    if (list.matches()) {
      String[] words = list.group(2).split(",", -1);
      lists.put(list.group(1), Arrays.stream(words).map(String::strip).toList());
      return;
    }
    agents++;
    Matcher agent = AGENT.matcher(text);
    PetrarchCode code = agent.matches() ? PetrarchCode.parse(agent.group(3)) : null;
    if (code == null) {
      leaveOut(number, "\"" + Remark.shortened(text) + "\" has no code, expected PHRASE [~CODE]");
      return;
    }
    String phrase = agent.group(1).strip();
    String plural = agent.group(2);
    plurals += plural == null ? 0 : 1;
    for (String form : forms(number, phrase, plural)) {
      EntryText entry = EntryText.of(form.replace('_', ' '), Wildcards.NONE);
      String problem = entry.problem();
      if (problem != null) {
        leaveOut(number, problem);
        continue;
      }
      Place place = file.place(number);
      actors
          .computeIfAbsent(code.text(), key -> new ArrayList<>())
          .add(new PlacedName(place, code.text(), entry.name()));
    }
  }

  private List<String> forms(int line, String phrase, @Nullable String plural) {
    List<String> forms = new ArrayList<>(List.of(phrase));
    boolean listed = false;
    Matcher name = NAME.matcher(phrase);
    while (name.find()) {
      List<String> words = lists.get(name.group());
      if (words == null) {
        leaveOut(line, "there is no list " + name.group() + ", expected its definition before");
        return List.of();
      }
      List<String> filled = new ArrayList<>();
      for (String form : forms) {
        words.forEach(word -> filled.add(form.replace(name.group(), word)));
      }
      if (filled.size() > FORM_LIMIT) {
        leaveOut(line, "more than " + FORM_LIMIT + " forms");
        return List.of();
      }
      forms = filled;
      listed = true;
    }
    if (plural != null && !plural.isBlank()) {
      forms.add(plural.strip());
    } else if (plural == null && !listed) {
      forms.add(regularPlural(phrase));
    }
    return forms;
  }

  private static String regularPlural(String phrase) {
    int start = Math.max(phrase.lastIndexOf('_'), phrase.lastIndexOf(' ')) + 1;
    String noun = phrase.substring(start).toLowerCase(Locale.ROOT);
    List<String> forms = EnglishForms.ofNoun(noun);
    return phrase.substring(0, start) + forms.get(forms.size() - 1).toUpperCase(Locale.ROOT);
  }

  private void leaveOut(int line, String why) {
    unused++;
    file.remark(line, why);
  }
}
