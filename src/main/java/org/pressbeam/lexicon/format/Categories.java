package org.pressbeam.lexicon.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.Place;
import org.pressbeam.lexicon.PlacedName;
import org.pressbeam.lexicon.PlacedPhrase;
import org.pressbeam.lexicon.StancePhrase;
import org.pressbeam.lexicon.StancePhrase.Frame;
import org.pressbeam.lexicon.StancePhrase.Variant;
import org.pressbeam.text.Folding;

/**
 * Entries in categories, which most programs have. Named with {@code --actors}, a category is an
 * actor of kind group, its id the path of its key ("europe/north"), and an entry a name in any
 * case. Named with {@code --stances}, a category is one of stances and an entry a phrase of frame
 * label, of the polarity that the category's name tells, in every language.
 */
final class Categories {
  /** Phrases of a dictionary that does not say its language are looked for in every one. */
  private static final String ANY_LANGUAGE = "und";

  private final DictionaryText file;
  private final Frame frame;
  private final Map<List<String>, Category> categories = new LinkedHashMap<>();
  private int entries;
  private int unused;

  private static final class Category {
    private final Place place;
    private final int polarity;
    private final List<PlacedName> names = new ArrayList<>();
    private final List<PlacedPhrase> phrases = new ArrayList<>();

    Category(Place place, int polarity) {
      this.place = place;
      this.polarity = polarity;
    }
  }

  Categories(DictionaryText file) {
    this(file, Frame.LABEL);
  }

  /** Collects phrases of another frame than label. */
  Categories(DictionaryText file, Frame frame) {
    this.file = file;
    this.frame = frame;
  }

  /** Notes a category, so that it counts even if it has no entry. */
  void category(int line, List<String> path) {
    category(line, path, Polarity.of(path));
  }

  private Category category(int line, List<String> path, int polarity) {
    return categories.computeIfAbsent(path, key -> new Category(file.place(line), polarity));
  }

  /** Adds an entry; what cannot be used is noted. */
  void add(int line, List<String> path, EntryText entry) {
    add(line, path, Polarity.of(path), entry);
  }

  /** Adds an entry to a category of a given polarity. */
  void add(int line, List<String> path, int polarity, EntryText entry) {
    add(line, path, polarity, entry, List.of(entry));
  }

  /** Adds an entry that stands for several forms. */
  void add(int line, List<String> path, EntryText entry, List<EntryText> forms) {
    add(line, path, Polarity.of(path), entry, forms);
  }

  private void add(
      int line, List<String> path, int polarity, EntryText entry, List<EntryText> forms) {
    entries++;
    List<EntryText> usable = new ArrayList<>();
    for (EntryText form : forms) {
      String problem = form.problem();
      if (problem == null) {
        usable.add(form);
      } else {
        file.remark(line, problem);
      }
    }
    if (usable.isEmpty()) {
      unused++;
      return;
    }
    Category category = category(line, path, polarity);
    Place place = file.place(line);
    if (file.role() == LexiconSource.Role.ACTORS) {
      for (EntryText form : usable) {
        category.names.add(new PlacedName(place, actorId(path), form.name()));
      }
      return;
    }
    List<Variant> variants = usable.stream().map(Categories::variant).distinct().toList();
    category.phrases.add(new PlacedPhrase(place, phrase(path, category.polarity, entry, variants)));
  }

  /** Notes an entry that cannot be used. */
  void unusable(int line, String why) {
    entries++;
    unused++;
    file.remark(line, why);
  }

  private static Variant variant(EntryText form) {
    List<String> words = form.words().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    List<Integer> gaps = words.stream().skip(1).map(word -> 0).toList();
    return new Variant(words, gaps, form.wildcards());
  }

  private StancePhrase phrase(
      List<String> path, int polarity, EntryText entry, List<Variant> variants) {
    return new StancePhrase(
        entry.text(), categoryName(path), polarity, ANY_LANGUAGE, frame, variants);
  }

  private static String actorId(List<String> path) {
    return String.join("/", path);
  }

  /** Returns the path in lower case with hyphens inside names: "moral-foundations/care". */
  static String categoryName(List<String> path) {
    return String.join("/", path.stream().map(Categories::hyphened).toList());
  }

  private static String hyphened(String name) {
    StringBuilder hyphened = new StringBuilder();
    for (char letter : Folding.fold(name).toCharArray()) {
      if (Character.isLetterOrDigit(letter) || Character.isSurrogate(letter)) {
        hyphened.append(letter);
      } else if (hyphened.length() > 0 && hyphened.charAt(hyphened.length() - 1) != '-') {
        hyphened.append('-');
      }
    }
    String trimmed = hyphened.toString().replaceFirst("-$", "");
    return trimmed.isEmpty() ? "unnamed" : trimmed;
  }

  /** Returns all of it as a dictionary of a format. */
  Dictionary dictionary(String format) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("categories", categories.size());
    counts.put("entries", entries);
    if (unused > 0) {
      counts.put("of them left out", unused);
    }
    List<Dictionary.Entry> actors = new ArrayList<>();
    List<PlacedPhrase> phrases = new ArrayList<>();
    categories.forEach(
        (path, category) -> {
          phrases.addAll(category.phrases);
          if (!category.names.isEmpty()) {
            actors.add(actor(path, category));
          }
        });
    phrases.sort((one, other) -> one.place().compareTo(other.place()));
    return new Dictionary(format, counts, actors, List.of(), phrases, file.remarks(), file.notes());
  }

  private static Dictionary.Entry actor(List<String> path, Category category) {
    return new Dictionary.Entry(
        category.place,
        actorId(path),
        path.get(path.size() - 1),
        ActorKind.GROUP,
        null,
        null,
        category.names,
        List.of());
  }
}
