package org.pressbeam.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.ActorName;

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
 *       ("President Obama"); nobody if the article names somebody else of that surname. In another
 *       language than English each surname that is not listed counts as common: the list of those
 *       that are words too is English, and German writes all nouns with a capital ("Licht").
 *   <li>The title of an office means nobody behind a word such as "former" or "next". Right before
 *       a name, or in apposition with its holder's ("the Russian president, Vladimir Putin"), it is
 *       no mention of its own; then the names inside the title count: "Russian" is Russia.
 *   <li>A metonym behind a preposition of place, or as a dateline, is only a place, except behind a
 *       body that governs ("the government in Tehran").
 *   <li>A surname behind an unknown given name ("Melania Trump"), before a suffix ("Trump Jr.") or
 *       inside the name of an institution ("Trump Tower") means none of them.
 * </ol>
 */
final class NameResolver {
  private final boolean surnamesAlone;
  private final List<Found> stretches;
  private final @Nullable Actor[] resolved;

  /** Why, where more than the name decided. */
  private final @Nullable MentionRule[] rules;

  /** For each stretch the actors that it names by itself. */
  private final List<List<Actor>> named;

  /** For each part that has a stretch, what its words tell. */
  private final @Nullable NameContext[] contexts;

  /** In order of the article. */
  private final Map<String, Actor> introduced = new LinkedHashMap<>();

  /** Surnames by the numbers of their words, so that no lexicon's spelling counts. */
  private final Set<List<Integer>> otherBearers = new HashSet<>();

  private final Titles titles;
  private final Inside inside;

  /** Finds the names inside a title. */
  interface Inside {
    List<Found> names(Found title);
  }

  /**
   * Looks at one article.
   *
   * @param parts how many it has
   * @param stretches what was found in it
   * @param surnamesAlone whether a surname may mean somebody whom the article does not introduce
   */
  NameResolver(
      int parts, List<Found> stretches, Titles titles, Inside inside, boolean surnamesAlone) {
    this.contexts = new NameContext[parts];
    this.surnamesAlone = surnamesAlone;
    this.inside = inside;
    this.stretches = stretches;
    this.resolved = new Actor[stretches.size()];
    this.rules = new MentionRule[stretches.size()];
    this.named = new ArrayList<>(stretches.size());
    for (Found found : stretches) {
      named.add(found.named());
    }
    this.titles = titles;
  }

  /** Returns the mentions of each part. */
  List<List<Mention>> resolve() {
    nameTheClear();
    nameTheAmbiguous();
    nameTheSurnames();
    List<List<Mention>> mentions = new ArrayList<>();
    for (int part = 0; part < contexts.length; part++) {
      mentions.add(new ArrayList<>());
    }
    for (int i = 0; i < stretches.size(); i++) {
      Found found = stretches.get(i);
      Actor actor = resolved[i];
      if (actor == null) {
        continue;
      }
      List<Mention> ofPart = mentions.get(found.part());
      ActorName name = found.nameOf(actor);
      boolean office = name.role() == ActorName.Role.OFFICE;
      if (office && (isTitleOfNext(i) || isApposed(i, i + 1) || isApposed(i, i - 1))) {
        addInside(found, ofPart);
      } else {
        MentionRule rule = rules[i];
        ofPart.add(mention(found, actor, rule == null ? ruleOf(name, actor) : rule));
      }
    }
    return mentions;
  }

  private static Mention mention(Found found, Actor actor, MentionRule rule) {
    return new Mention(found.span(), actor, found.nameOf(actor), rule);
  }

  /** Returns the rule by which a name names its actor by itself. */
  private static MentionRule ruleOf(ActorName name, Actor actor) {
    return switch (name.role()) {
      case NAME -> name.text().equals(actor.name()) ? MentionRule.FULL_NAME : MentionRule.ALIAS;
      case METONYM -> MentionRule.METONYM;
      case OFFICE -> MentionRule.OFFICE;
    };
  }

  /** Adds what the words of a title name by themselves: countries and bodies, no persons. */
  private void addInside(Found title, List<Mention> mentions) {
    for (Found name : inside.names(title)) {
      List<Actor> named = name.named();
      if (named.size() == 1
          && named.get(0).kind() != ActorKind.PERSON
          && standsForItself(name, named.get(0))) {
        Actor actor = named.get(0);
        mentions.add(mention(name, actor, MentionRule.INSIDE_TITLE));
      }
    }
  }

  /** Says whether an office and another stretch, a comma between, mean the same person. */
  private boolean isApposed(int title, int other) {
    if (other < 0 || other >= resolved.length) {
      return false;
    }
    Found office = stretches.get(title);
    Found name = stretches.get(other);
    Actor actor = resolved[title];
    if (actor == null
        || !actor.equals(resolved[other])
        || office.words() != name.words()
        || name.roleOf(actor) == ActorName.Role.OFFICE) {
      return false;
    }
    Found earlier = title < other ? office : name;
    int from = earlier.last() + 1;
    int to = title < other ? name.first() : office.first();
    return to - from >= 1 && to - from <= 2 && isComma(office.words(), from, to);
  }

  private static boolean isComma(Words words, int from, int to) {
    boolean the = to - from == 1 || words.isThe(to - 1) || isTitle(words, to - 1);
    return the && words.isComma(from) && !words.isLineBefore(to);
  }

  private static boolean isTitle(Words words, int place) {
    return (words.flags(place) & WordClasses.TITLE) != 0;
  }

  private void nameTheClear() {
    for (int i = 0; i < resolved.length; i++) {
      List<Actor> actors = named.get(i);
      if (actors.size() == 1 && standsForItself(stretches.get(i), actors.get(0))) {
        resolved[i] = actors.get(0);
        introduced.putIfAbsent(actors.get(0).id(), actors.get(0));
      }
    }
  }

  private boolean standsForItself(Found found, Actor actor) {
    ActorName.Role role = found.roleOf(actor);
    NameContext context = context(found);
    if (role == ActorName.Role.OFFICE) {
      return !context.isNotInOffice(found.first());
    }
    if (role == ActorName.Role.METONYM) {
      return !context.isPlace(found.first(), found.last())
          && !context.isPartOfInstitution(found.first(), found.last())
          && !context.isBehindGivenName(found.first());
    }
    if (actor.kind() != ActorKind.PERSON) {
      boolean word = found.first() == found.last();
      return !(word && (context.isBehindGivenName(found.first()) || isTitledSurname(found)));
    }
    return !context.hasSuffix(found.last())
        && !context.isPartOfInstitution(found.first(), found.last())
        && (found.first() < found.last()
            || !context.isGivenNameOfOther(found.first(), found.last()));
  }

  private void nameTheAmbiguous() {
    for (int i = 0; i < resolved.length; i++) {
      List<Actor> actors = named.get(i);
      if (actors.size() > 1) {
        List<Actor> known = introducedOf(actors);
        if (known.size() == 1) {
          resolved[i] = known.get(0);
          rules[i] = MentionRule.SHARED_NAME;
        }
      }
    }
  }

  private List<Actor> introducedOf(List<Actor> actors) {
    List<Actor> known = new ArrayList<>(actors.size());
    for (Actor actor : actors) {
      if (introduced.containsKey(actor.id())) {
        known.add(actor);
      }
    }
    return known;
  }

  private void nameTheSurnames() {
    boolean[] open = new boolean[resolved.length];
    for (int i = 0; i < resolved.length; i++) {
      Found found = stretches.get(i);
      boolean surname = resolved[i] == null && (named.get(i).isEmpty() || isTitledSurname(found));
      open[i] = surname && mayBePerson(found);
    }
    for (int i = 0; i < resolved.length; i++) {
      if (open[i]) {
        nameTheBearer(i);
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
      otherBearers.add(found.numbers());
    }
    return !other;
  }

  private List<Actor> bearersCalled(Found found, int place) {
    int number = found.words().number(place);
    return Arrays.stream(found.entries())
        .map(NameEntry::actor)
        .filter(actor -> titles.givenName(actor) == number)
        .distinct()
        .toList();
  }

  private void nameTheBearer(int i) {
    Found found = stretches.get(i);
    NameContext context = context(found);
    int before = context.placeBefore(found.first());
    NameContext.Before kind = context.kindOf(before);
    List<Actor> all = found.bearers();
    List<Actor> bearers =
        switch (kind) {
          case NOTHING -> all;
          case GIVEN -> bearersCalled(found, before);
          case TITLE -> titles.fitting(all, found.words(), before);
        };
    List<Actor> known = introducedOf(bearers);
    if (!known.isEmpty()) {
      // Newspapers go on calling the main person by the surname and repeat the full names of
      // others.
      resolved[i] = introduced.values().stream().filter(known::contains).findFirst().orElseThrow();
      rules[i] =
          known.size() == 1 ? MentionRule.SURNAME_INTRODUCED : MentionRule.SURNAME_FIRST_INTRODUCED;
    } else if (!otherBearers.contains(found.numbers())) {
      boolean foreign = !surnamesAlone && !found.isListedSurname();
      boolean common = foreign || found.isCommonSurname() || isAcronym(found);
      resolved[i] = titles.usualBearer(bearers, common);
      rules[i] = MentionRule.USUAL_BEARER;
    }
    if (kind == NameContext.Before.GIVEN) {
      rules[i] = MentionRule.GIVEN_AND_SURNAME;
    } else if (bearers.size() == 1 && all.size() > 1) {
      rules[i] = MentionRule.TITLE_AND_SURNAME;
    }
  }

  /** Says whether a title makes a surname of what else names a country: Rep. Jordan. */
  private boolean isTitledSurname(Found found) {
    boolean surname = false;
    for (NameEntry entry : found.entries()) {
      surname |= entry.reach() != NameEntry.Reach.FULL;
    }
    NameContext context = context(found);
    return surname
        && context.kindOf(context.placeBefore(found.first())) == NameContext.Before.TITLE;
  }

  /** A single word in capitals may be an acronym that reads like a surname: FICO. */
  private boolean isAcronym(Found found) {
    return found.first() == found.last() && context(found).isShout(found.first());
  }

  /** Says whether an office's title belongs to the name right behind it: one mention, not two. */
  private boolean isTitleOfNext(int i) {
    Found found = stretches.get(i);
    int behind = found.last() + 1;
    boolean touches =
        i + 1 < resolved.length
            && stretches.get(i + 1).words() == found.words()
            && stretches.get(i + 1).first() == behind
            && !found.words().isLineBefore(behind);
    Actor next = touches ? resolved[i + 1] : null;
    if (next != null) {
      // "Told the Russian president Iran would answer": the country is no name of his.
      return next.kind() == ActorKind.PERSON;
    }
    return touches || context(found).isBeforeName(found.last());
  }

  private NameContext context(Found found) {
    NameContext known = contexts[found.part()];
    if (known == null) {
      known = new NameContext(found.words());
      contexts[found.part()] = known;
    }
    return known;
  }
}
