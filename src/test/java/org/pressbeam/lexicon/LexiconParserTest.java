package org.pressbeam.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressbeam.lexicon.ActorName.LetterCase;
import org.pressbeam.lexicon.ActorName.Role;

class LexiconParserTest {
  private static final String ACTORS =
      """
      offices:
        - id: RUS-president
          country: RUS
          titles: [President of Russia]
      actors:
        - id: vladimir-putin
          name: Vladimir Putin
          kind: person
          country: RUS
          member_of: RUSGOV
          wikidata: Q7747
          sex: m
          aliases:
            - Putin
            - text: VVP
              case: exact
              not_followed_by: [Street]
              not_preceded_by: [New]
              from: 2020-01-01
              to: 2021-01-01
          offices:
            - office: RUS-president
              from: 2012-05-07
            - {office: RUS-president, from: 2000-05-07, to: 2008-05-07}
        - id: RUSGOV
          name: Russian government
          kind: government
          metonyms: [Kremlin]
        - {id: NOR, name: NO, kind: country}
      """;

  private static final String STANCES =
      """
      language: en
      stances:
        - category: accuse
          description: Says that somebody did wrong.
          polarity: -1
          phrases:
            - accuse~ ...2 of
            - {phrase: praise, polarity: 1, frame: label, forms: [praises]}
      """;

  private static LexiconSource source(String name, String text) {
    LexiconSource.Role role =
        name.startsWith("s") ? LexiconSource.Role.STANCES : LexiconSource.Role.ACTORS;
    return new LexiconSource(name, role, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Lexicon parse(LexiconSource... sources) throws LexiconException {
    return LexiconParser.parse(List.of(sources));
  }

  @Test
  void readsActors() throws LexiconException {
    Lexicon lexicon = parse(source("a.yaml", ACTORS));
    assertThat(lexicon.actors().keySet()).containsExactly("vladimir-putin", "RUSGOV", "NOR");
    Actor putin = lexicon.actor("vladimir-putin");
    assertThat(putin.kind()).isEqualTo(ActorKind.PERSON);
    assertThat(putin.memberOf()).isEqualTo("RUSGOV");
    assertThat(putin.wikidata()).isEqualTo("Q7747");
    assertThat(putin.surname()).isEqualTo("Putin");
    assertThat(putin.sex()).isEqualTo(Sex.MALE);
    assertThat(putin.offices())
        .extracting(Tenure::from)
        .containsExactly(LocalDate.of(2000, 5, 7), LocalDate.of(2012, 5, 7));
    assertThat(putin.names())
        .contains(
            new ActorName(
                "VVP",
                Role.NAME,
                LetterCase.EXACT,
                List.of("Street"),
                List.of("New"),
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2021, 1, 1)),
            new ActorName(
                "President of Russia",
                Role.OFFICE,
                LetterCase.NAME,
                List.of(),
                List.of(),
                LocalDate.of(2012, 5, 7),
                null));
    assertThat(putin.names().get(0).text()).isEqualTo("Vladimir Putin");
    assertThat(lexicon.actor("RUSGOV").names().get(1).role()).isEqualTo(Role.METONYM);
    assertThat(lexicon.actor("NOR").name()).isEqualTo("NO");
    assertThat(lexicon.actor("NOR").surname()).isNull();
  }

  @Test
  void readsStances() throws LexiconException {
    Lexicon lexicon = parse(source("s.yml", STANCES));
    StancePhrase accuse = lexicon.phrases().get(0);
    assertThat(accuse.phrase()).isEqualTo("accuse~ ...2 of");
    assertThat(accuse.variants()).hasSize(4);
    assertThat(accuse.variants().get(2).words()).containsExactly("accused", "of");
    assertThat(accuse.variants().get(2).gaps()).containsExactly(2);
    StancePhrase praise = lexicon.phrases().get(1);
    assertThat(praise.polarity()).isEqualTo(1);
    assertThat(praise.frame()).isEqualTo(StancePhrase.Frame.LABEL);
    assertThat(praise.variants()).hasSize(2);
  }

  @Test
  void readsCsvWithByteOrderMarkQuotesAndAnyOrderOfColumns() throws LexiconException {
    String text =
        String.join(
            "\r\n",
            "\uFEFFname,id,aliases,kind,sex",
            "\"Lee, Ann\",ann,Annie | Nan,,f",
            "Acme,acme,,organisation,");
    Lexicon lexicon = parse(source("a.CSV", text));
    assertThat(lexicon.actor("ann").name()).isEqualTo("Lee, Ann");
    assertThat(lexicon.actor("ann").kind()).isEqualTo(ActorKind.PERSON);
    assertThat(lexicon.actor("ann").sex()).isEqualTo(Sex.FEMALE);
    assertThat(lexicon.actor("ann").names()).extracting(ActorName::text).contains("Annie");
    assertThat(lexicon.actor("acme").kind()).isEqualTo(ActorKind.ORGANISATION);
    assertThat(lexicon.actor("acme").names()).hasSize(1);
  }

  @Test
  void titlesMeanTheNewHolderOnTheDayOfHandover() throws LexiconException {
    String text =
        """
        offices:
          - {id: o, titles: [the Boss]}
          - {id: shared, titles: [a Speaker], shared: true}
        actors:
          - id: new
            name: Ann Lee
            kind: person
            offices: [{office: o, from: 2021-01-01}, {office: shared, from: 2021-01-01}]
          - id: old
            name: Bo Bell
            kind: person
            offices:
              - {office: o, from: 2020-01-01, to: 2021-01-01}
              - {office: shared, from: 2020-01-01, to: 2021-01-01}
          - id: older
            name: Cy Cole
            kind: person
            offices: [{office: o, from: 2019-01-01, to: 2019-12-31}]
          - id: day
            name: Di Dale
            kind: person
            offices: [{office: o, from: 2020-01-01, to: 2020-01-01}]
        """;
    Lexicon lexicon = parse(source("a.yaml", text));
    assertThat(lexicon.actor("old").offices().get(0).to()).isEqualTo(LocalDate.of(2021, 1, 1));
    assertThat(lastDay(lexicon, "old", "the Boss")).isEqualTo(LocalDate.of(2020, 12, 31));
    assertThat(lastDay(lexicon, "old", "a Speaker")).isEqualTo(LocalDate.of(2021, 1, 1));
    assertThat(lastDay(lexicon, "older", "the Boss")).isEqualTo(LocalDate.of(2019, 12, 31));
    assertThat(lexicon.actor("day").names()).hasSize(1);
  }

  private static LocalDate lastDay(Lexicon lexicon, String actor, String title) {
    return lexicon.actor(actor).names().stream()
        .filter(name -> name.text().equals(title))
        .findFirst()
        .orElseThrow()
        .to();
  }

  @Test
  void constructorKnowsTheSurnameThatTheParserKnows() {
    assertThat(
            new Actor("xi", "Xi Jinping", ActorKind.PERSON, "CHN", null, null, List.of(), List.of())
                .surname())
        .isEqualTo("Xi");
  }

  @Test
  void digestTellsContentAndRoleAndOrder() throws LexiconException {
    LexiconSource one = source("a.csv", "id,name\na,Ann Lee\n");
    LexiconSource two = source("b.csv", "id,name\nb,Bo Bell\n");
    String digest = parse(one, two).digest();
    assertThat(digest).matches("[0-9a-f]{64}").isEqualTo(parse(one, two).digest());
    assertThat(digest).isNotEqualTo(parse(two, one).digest());
    assertThat(digest)
        .as("names of files do not count")
        .isEqualTo(parse(source("c.csv", "id,name\na,Ann Lee\n"), two).digest());
  }

  @Test
  void readsNoFilesAsAnEmptyLexicon() throws LexiconException {
    assertThat(parse().actors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Donald Trump,,Trump",
    "Ursula von der Leyen,DEU,von der Leyen",
    "Marine Le Pen,FRA,Le Pen",
    "Bashar al-Assad,SYR,Assad",
    "Xi Jinping,CHN,Xi",
    "Kim Jong-un,PRK,Kim",
    "Ferdinand Marcos Jr.,PHL,Marcos",
    "Martin O'Malley,USA,O'Malley",
    "Pelé,BRA,"
  })
  void knowsTheUsualSurname(String name, String country, String surname) {
    assertThat(Surnames.usual(name, country)).isEqualTo(surname);
  }
}
