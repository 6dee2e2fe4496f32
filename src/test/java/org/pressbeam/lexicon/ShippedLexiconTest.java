package org.pressbeam.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.text.Folding;

/** What can be proved of the lexicons under {@code pipelines/}. */
class ShippedLexiconTest {
  /** Codes that news use although ISO 3166 has none for the country. */
  private static final Set<String> CODES_BEYOND_ISO = Set.of("XKX");

  /** Uninhabited, or three islands with nothing in common: no actors of the news. */
  private static final Set<String> ISO_CODES_LEFT_OUT =
      Set.of("ATF", "BES", "BVT", "HMD", "SGS", "UMI");

  private static final Set<String> HEADS =
      Set.of(
          "president",
          "prime-minister",
          "chancellor",
          "premier",
          "king",
          "monarch",
          "emir",
          "supreme-leader",
          "pope");
  private static final Set<String> FOREIGN_MINISTERS =
      Set.of("foreign-minister", "foreign-secretary", "secretary-of-state");
  private static final Set<String> OTHER_SPOKESPERSONS =
      Set.of(
          "white-house-press-secretary",
          "chief-cabinet-secretary",
          "communications-minister",
          "communications-director");
  private static final LocalDate SINCE = LocalDate.of(2016, 12, 31);

  private static Lexicon news;

  @BeforeAll
  static void loadNews() throws LexiconException {
    news = load(ShippedLexicon.NEWS);
  }

  static Stream<Path> pipelines() throws IOException {
    return ShippedLexicon.definitions().stream();
  }

  @ParameterizedTest
  @MethodSource("pipelines")
  void everyPipelineLoads(Path folder) throws LexiconException {
    Lexicon lexicon = load(folder);

    assertThat(lexicon.actors()).isNotEmpty();
    assertThat(lexicon.phrases()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("pipelines")
  void everyLexiconFileIsUsed(Path folder) throws IOException {
    Set<String> named = new HashSet<>();
    named.add("options.yaml");
    for (LexiconSource.Role role : LexiconSource.Role.values()) {
      ShippedLexicon.files(folder, role)
          .forEach(file -> named.add(String.valueOf(file.getFileName())));
    }

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }

  @Test
  void everyCountryOfIso3166IsThere() {
    Set<String> expected = new TreeSet<>(isoCodes());
    expected.removeAll(ISO_CODES_LEFT_OUT);
    expected.addAll(CODES_BEYOND_ISO);

    assertThat(ids(ActorKind.COUNTRY)).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(193);
  }

  @Test
  void everyCountryCodeExists() {
    Set<String> known = isoCodes();
    known.addAll(CODES_BEYOND_ISO);

    assertThat(news.actors().values())
        .allSatisfy(
            actor -> {
              if (actor.country() != null) {
                assertThat(known).as(actor.id()).contains(actor.country());
              }
            });
  }

  @Test
  void governmentsAreNamedAfterTheirCountry() {
    assertThat(actors(ActorKind.GOVERNMENT)).hasSizeGreaterThanOrEqualTo(197);
    assertThat(actors(ActorKind.GOVERNMENT))
        .allSatisfy(actor -> assertThat(actor.id()).isEqualTo(actor.country() + "GOV"));
    assertThat(actors(ActorKind.COUNTRY))
        .allSatisfy(actor -> assertThat(actor.id()).isEqualTo(actor.country()));
  }

  @Test
  void otherIdsAreNamesInLowerCaseWithHyphens() {
    assertThat(actors(ActorKind.PERSON))
        .allSatisfy(actor -> assertThat(actor.id()).isEqualTo(idOf(actor.name())));
    assertThat(ids(ActorKind.ORGANISATION))
        .allSatisfy(id -> assertThat(id).matches("[a-z0-9]+(-[a-z0-9]+)*+"));
    assertThat(ids(ActorKind.GROUP))
        .allSatisfy(id -> assertThat(id).matches("[a-z0-9]+(-[a-z0-9]+)*+"));
  }

  @Test
  void officesOf120CountriesAreFilledSince2016() {
    Map<String, Set<String>> roles = new TreeMap<>();
    for (Actor actor : actors(ActorKind.PERSON)) {
      for (Tenure tenure : actor.offices()) {
        LocalDate from = tenure.from();
        String office = tenure.office();
        if (from != null && !from.isAfter(SINCE) && isNational(office)) {
          roles
              .computeIfAbsent(roleOf(office.substring(4)), role -> new TreeSet<>())
              .add(office.substring(0, 3));
        }
      }
    }

    for (String role : List.of("head", "foreign", "defence", "ambassador-to-the-un")) {
      assertThat(roles.get(role)).as(role).hasSizeGreaterThanOrEqualTo(120);
    }
    assertThat(roles.get("spokesperson")).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void leadersOf60OrganisationsAreKnown() {
    Set<String> offices = new TreeSet<>();
    for (Actor actor : actors(ActorKind.PERSON)) {
      actor.offices().stream()
          .map(Tenure::office)
          .filter(office -> !isNational(office))
          .forEach(offices::add);
    }

    assertThat(offices).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void organisationsAndGroupsAreMany() {
    assertThat(actors(ActorKind.ORGANISATION)).hasSizeGreaterThanOrEqualTo(250);
    assertThat(actors(ActorKind.GROUP)).hasSizeGreaterThanOrEqualTo(100);
  }

  @Test
  void stancesAreManyAndDescribed() throws IOException {
    Set<String> categories =
        news.phrases().stream().map(StancePhrase::category).collect(Collectors.toSet());
    Set<String> described = new HashSet<>();
    for (Path file : ShippedLexicon.files(ShippedLexicon.NEWS, LexiconSource.Role.STANCES)) {
      for (Object stance : (List<?>) ShippedLexicon.yaml(file).get("stances")) {
        Map<?, ?> fields = (Map<?, ?>) stance;
        if (fields.get("description") instanceof String sentence) {
          assertThat(sentence).endsWith(".");
          assertThat(described.add(String.valueOf(fields.get("category")))).isTrue();
        }
      }
    }

    assertThat(news.phrases()).hasSizeGreaterThanOrEqualTo(600);
    assertThat(categories).hasSizeGreaterThanOrEqualTo(25).isEqualTo(described);
  }

  @Test
  void everyTenureSaysWhereItWasLookedUp() throws IOException {
    for (Path file : ShippedLexicon.files(ShippedLexicon.NEWS, LexiconSource.Role.ACTORS)) {
      assertThat(Files.readAllLines(file))
          .filteredOn(line -> line.strip().startsWith("- {office:"))
          .as("%s", file)
          .allMatch(line -> line.contains(" source: "));
    }
  }

  @Test
  void noNameMeansTwoActorsOnOneDay() {
    Map<String, List<Bearer>> bearers = new HashMap<>();
    for (Actor actor : news.actors().values()) {
      for (ActorName name : actor.names()) {
        bearers
            .computeIfAbsent(Folding.fold(name.text()), text -> new ArrayList<>())
            .add(new Bearer(actor.id(), name));
      }
    }

    List<String> clashes = new ArrayList<>();
    for (List<Bearer> all : bearers.values()) {
      for (Bearer one : all) {
        all.stream()
            .filter(other -> one.actor().compareTo(other.actor()) < 0 && clash(one, other))
            .map(other -> one.name().text() + ": " + one.actor() + " and " + other.actor())
            .forEach(clashes::add);
      }
    }

    assertThat(clashes).isEmpty();
  }

  /** A name and whose it is. */
  private record Bearer(String actor, ActorName name) {}

  private static boolean clash(Bearer one, Bearer other) {
    boolean titles =
        one.name().role() == ActorName.Role.OFFICE && other.name().role() == ActorName.Role.OFFICE;
    // Titles follow the tenures of an office, which the parser checks; shared ones overlap.
    return !titles && one.name().overlaps(other.name());
  }

  private static boolean isNational(String office) {
    return office.length() > 4
        && office.charAt(3) == '-'
        && Character.isUpperCase(office.charAt(0));
  }

  private static String roleOf(String role) {
    if (HEADS.contains(role)) {
      return "head";
    }
    if (FOREIGN_MINISTERS.contains(role)) {
      return "foreign";
    }
    if (role.startsWith("defen") || role.equals("secretary-of-defense")) {
      return "defence";
    }
    if (role.endsWith("spokesperson") || OTHER_SPOKESPERSONS.contains(role)) {
      return "spokesperson";
    }
    return role;
  }

  private static String idOf(String name) {
    return Folding.fold(name)
        .replaceAll("['.]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static List<Actor> actors(ActorKind kind) {
    return news.actors().values().stream().filter(actor -> actor.kind() == kind).toList();
  }

  private static Set<String> ids(ActorKind kind) {
    return actors(kind).stream().map(Actor::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> isoCodes() {
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new Locale.Builder().setRegion(code).build().getISO3Country())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Lexicon load(Path folder) throws LexiconException {
    List<LexiconSource> sources =
        new ArrayList<>(ShippedLexicon.sources(folder, LexiconSource.Role.ACTORS));
    sources.addAll(ShippedLexicon.sources(folder, LexiconSource.Role.STANCES));
    return LexiconParser.parse(sources);
  }
}
