package org.pressbeam.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.Sex;

/**
 * Decides in one article whom names mean that several actors share, and surnames.
 *
 * <ol>
 *   <li>A name that one actor alone has names that actor, and introduces them. A name that several
 *       have names the one whom a name of their own introduces; else nobody.
 *   <li>A surname means a bearer whom the article introduces, before or after. Of several, those
 *       stay whom the title fits ("Mrs.", "President"), then the one introduced first decides.
 *   <li>Where nobody of that surname is introduced, it means the only bearer in the lexicon, if it
 *       is no common surname, or the one whom the lexicon also names by title and surname
 *       ("President Obama"); nobody if the article names somebody else of that surname.
 *   <li>The title of an office means nobody behind a word such as "former" or "next", and belongs
 *       to the name that follows it at once. A metonym behind a preposition of place, or as a
 *       dateline, is only a place.
 *   <li>A surname behind an unknown given name ("Melania Trump"), before a suffix ("Trump Jr.") or
 *       inside the name of an institution ("Trump Tower") means none of them.
 * </ol>
 */
final class NameResolver {
  private final List<Found> stretches;
  private final @Nullable Actor[] resolved;
  private final IdentityHashMap<Words, NameContext> contexts = new IdentityHashMap<>();

  /** In order of the article. */
  private final Map<String, Actor> introduced = new LinkedHashMap<>();

  private final Set<String> otherBearers = new HashSet<>();
  private final Titles titles;

  NameResolver(List<Found> stretches, Titles titles) {
    this.stretches = stretches;
    this.resolved = new Actor[stretches.size()];
    this.titles = titles;
  }

  /** Returns the mentions of each part. */
  List<List<Mention>> resolve(int parts) {
    nameTheClear();
    nameTheAmbiguous();
    nameTheSurnames();
    List<List<Mention>> mentions = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      mentions.add(new ArrayList<>());
    }
    for (int i = 0; i < stretches.size(); i++) {
      Found found = stretches.get(i);
      Actor actor = resolved[i];
      if (actor != null && !isTitleOfNext(i)) {
        mentions.get(found.part()).add(new Mention(found.span(), actor, roleOf(found, actor)));
      }
    }
    return mentions;
  }

  private static ActorName.Role roleOf(Found found, Actor actor) {
    return found.entries().stream()
        .filter(entry -> entry.actor().id().equals(actor.id()))
        .map(entry -> entry.name().role())
        .min(Enum::compareTo)
        .orElseThrow();
  }

  private void nameTheClear() {
    for (int i = 0; i < resolved.length; i++) {
      List<Actor> named = stretches.get(i).named();
      if (named.size() == 1 && standsForItself(stretches.get(i))) {
        resolved[i] = named.get(0);
        introduced.putIfAbsent(named.get(0).id(), named.get(0));
      }
    }
  }

  private boolean standsForItself(Found found) {
    NameEntry entry = found.entries().get(0);
    NameContext context = context(found);
    if (entry.name().role() == ActorName.Role.OFFICE) {
      return !context.isNotInOffice(found.first());
    }
    if (entry.name().role() == ActorName.Role.METONYM) {
      return !context.isPlace(found.first(), found.last())
          && !context.isPartOfInstitution(found.first(), found.last())
          && !context.isBehindGivenName(found.first());
    }
    if (!entry.isPerson()) {
      return true;
    }
    return !context.hasSuffix(found.last())
        && !context.isPartOfInstitution(found.first(), found.last())
        && (found.first() < found.last()
            || !context.isGivenNameOfOther(found.first(), found.last()));
  }

  private void nameTheAmbiguous() {
    for (int i = 0; i < resolved.length; i++) {
      List<Actor> named = stretches.get(i).named();
      if (named.size() > 1) {
        List<Actor> known =
            named.stream().filter(actor -> introduced.containsKey(actor.id())).toList();
        if (known.size() == 1) {
          resolved[i] = known.get(0);
        }
      }
    }
  }

  private void nameTheSurnames() {
    boolean[] open = new boolean[resolved.length];
    for (int i = 0; i < resolved.length; i++) {
      Found found = stretches.get(i);
      open[i] = found.named().isEmpty() && mayBePerson(found);
    }
    for (int i = 0; i < resolved.length; i++) {
      if (open[i]) {
        Found found = stretches.get(i);
        resolved[i] = bearer(found);
      }
    }
  }

  /** Says whether a lexicon person may be meant; notes other bearers of the surname. */
  private boolean mayBePerson(Found found) {
    NameContext context = context(found);
    if (context.isPartOfInstitution(found.first(), found.last())
        || context.isGivenNameOfOther(found.first(), found.last())) {
      return false;
    }
    boolean other = context.hasSuffix(found.last());
    int before = context.placeBefore(found.first());
    if (context.kindOf(before) == NameContext.Before.GIVEN) {
      other |= bearersCalled(found, before).isEmpty();
    }
    if (other) {
      otherBearers.add(surnameOf(found));
    }
    return !other;
  }

  private List<Actor> bearersCalled(Found found, int place) {
    int number = found.words().number(place);
    return found.entries().stream()
        .map(NameEntry::actor)
        .filter(actor -> titles.givenName(actor) == number)
        .toList();
  }

  private @Nullable Actor bearer(Found found) {
    NameContext context = context(found);
    int before = context.placeBefore(found.first());
    NameContext.Before kind = context.kindOf(before);
    List<Actor> bearers = found.entries().stream().map(NameEntry::actor).distinct().toList();
    if (kind == NameContext.Before.GIVEN) {
      bearers = bearersCalled(found, before);
    }
    if (kind == NameContext.Before.TITLE) {
      bearers = titles.fitting(bearers, found.words(), before);
    }
    List<Actor> known =
        bearers.stream().filter(actor -> introduced.containsKey(actor.id())).toList();
    if (known.size() == 1) {
      return known.get(0);
    }
    if (known.size() > 1) {
      // Newspapers go on calling the main person by the surname and repeat the full names of
      // others.
      return introduced.values().stream().filter(known::contains).findFirst().orElseThrow();
    }
    if (otherBearers.contains(surnameOf(found))) {
      return null;
    }
    return titles.usualBearer(bearers, isCommonSurname(found) || isAcronym(found));
  }

  private static boolean isCommonSurname(Found found) {
    return found.entries().stream()
            .noneMatch(entry -> entry.reach() == NameEntry.Reach.LISTED_SURNAME)
        && (found.words().flags(found.last()) & WordClasses.COMMON_SURNAME) != 0;
  }

  /** A single word in capitals may be an acronym that reads like a surname: FICO. */
  private boolean isAcronym(Found found) {
    return found.first() == found.last() && context(found).isShout(found.first());
  }

  private static String surnameOf(Found found) {
    String surname = found.entries().get(0).actor().surname();
    return surname == null ? "" : surname;
  }

  /** Says whether an office's title belongs to the name right behind it: one mention, not two. */
  private boolean isTitleOfNext(int i) {
    Found found = stretches.get(i);
    Actor actor = resolved[i];
    if (actor == null || roleOf(found, actor) != ActorName.Role.OFFICE) {
      return false;
    }
    boolean touches =
        i + 1 < resolved.length
            && stretches.get(i + 1).words() == found.words()
            && stretches.get(i + 1).first() == found.last() + 1;
    return touches || context(found).isBeforeName(found.last());
  }

  private NameContext context(Found found) {
    return contexts.computeIfAbsent(found.words(), NameContext::new);
  }

  /** What the lexicon tells of titles, sexes and given names. */
  static final class Titles {
    private final Vocabulary vocabulary;
    private final IdentityHashMap<Actor, Integer> givenNames = new IdentityHashMap<>();
    private final IdentityHashMap<Actor, Sex> sexes = new IdentityHashMap<>();
    private final IdentityHashMap<Actor, Set<Integer>> titles = new IdentityHashMap<>();

    private final Set<Actor> usualBearers = Collections.newSetFromMap(new IdentityHashMap<>());

    Titles(Iterable<Actor> actors, Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
      for (Actor actor : actors) {
        if (actor.kind() == ActorKind.PERSON) {
          learn(actor);
        }
      }
    }

    private void learn(Actor actor) {
      int given = firstWord(actor.name());
      givenNames.put(actor, given);
      Sex sex = actor.sex();
      for (ActorName name : actor.names()) {
        int word = firstWord(name.text());
        int flags = vocabulary.flags(word);
        if ((flags & WordClasses.TITLE) != 0) {
          if (actor.surname() != null && isTitleAndSurname(name.text(), actor.surname())) {
            usualBearers.add(actor);
          }
          titles.computeIfAbsent(actor, key -> new HashSet<>()).add(word);
          sex = sex != null ? sex : sexOf(flags, WordClasses.TITLE_MALE, WordClasses.TITLE_FEMALE);
        }
      }
      if (sex == null) {
        int flags = vocabulary.flags(given);
        sex = sexOf(flags, WordClasses.GIVEN_MALE, WordClasses.GIVEN_FEMALE);
      }
      if (sex != null) {
        sexes.put(actor, sex);
      }
    }

    private boolean isTitleAndSurname(String name, String surname) {
      int blank = name.indexOf(' ');
      return blank > 0 && name.substring(blank + 1).equals(surname);
    }

    private int firstWord(String name) {
      return Words.ofEntry(name, vocabulary)[0];
    }

    private static @Nullable Sex sexOf(int flags, int male, int female) {
      boolean isMale = (flags & male) != 0;
      boolean isFemale = (flags & female) != 0;
      if (isMale == isFemale) {
        return null;
      }
      return isMale ? Sex.MALE : Sex.FEMALE;
    }

    /**
     * Returns the only actor, unless the surname is a common one, or of several the only one of
     * whom the lexicon has a name that is a title and the surname ("President Obama"); else null.
     */
    @Nullable Actor usualBearer(List<Actor> actors, boolean common) {
      if (actors.size() == 1 && !common) {
        return actors.get(0);
      }
      List<Actor> usual = actors.stream().filter(usualBearers::contains).toList();
      return usual.size() == 1 ? usual.get(0) : null;
    }

    int givenName(Actor actor) {
      return givenNames.getOrDefault(actor, 0);
    }

    /** Returns the actors whom a title fits: those known by it, else those of its sex. */
    List<Actor> fitting(List<Actor> actors, Words words, int place) {
      int title = words.number(place);
      List<Actor> known =
          actors.stream()
              .filter(actor -> titles.getOrDefault(actor, Set.of()).contains(title))
              .toList();
      if (!known.isEmpty()) {
        return known;
      }
      Sex sex = sexOf(words.flags(place), WordClasses.TITLE_MALE, WordClasses.TITLE_FEMALE);
      return actors.stream()
          .filter(actor -> sex == null || sexes.getOrDefault(actor, sex) == sex)
          .toList();
    }
  }
}
