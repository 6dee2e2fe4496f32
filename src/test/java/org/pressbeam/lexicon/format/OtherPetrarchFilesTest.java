package org.pressbeam.lexicon.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.StancePhrase;

/** Agents, verbs, discards and issues, on small examples. */
class OtherPetrarchFilesTest {

  private static Map<String, List<String>> names(LexiconReading reading) {
    return reading.names().stream()
        .collect(
            Collectors.groupingBy(
                name -> name.actor(),
                TreeMap::new,
                Collectors.mapping(name -> name.name().text(), Collectors.toList())));
  }

  private static Map<String, List<String>> forms(LexiconReading reading) {
    Map<String, List<String>> forms = new TreeMap<>();
    for (StancePhrase phrase : reading.lexicon().phrases()) {
      forms.put(
          phrase.category() + ": " + phrase.phrase(),
          phrase.variants().stream().map(form -> String.join(" ", form.words())).toList());
    }
    return forms;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TAX_COLLECTOR [~GOV]           | ~GOV | TAX COLLECTOR, TAX COLLECTORS
          COURTESY [~GOV]                | ~GOV | COURTESY, COURTESIES
          MEDIA {} [~MED]                | ~MED | MEDIA
          SNOW_GOOSE {SNOW_GEESE} [~GGS] | ~GGS | SNOW GOOSE, SNOW GEESE
          RIGHTS_BODY  [NGO~]            | NGO~ | RIGHTS BODY, RIGHTS BODIES
          HERDS!PERSON![~AGR]            | ~AGR | HERDSMAN, HERDSWOMAN
          !PERSON!_OF_LAW [ ~JUD] # c    | ~JUD | MAN OF LAW, WOMAN OF LAW
          """)
  void agentsHaveTheirPlurals(String line, String code, String expected) {
    LexiconReading reading =
        Dictionaries.read(
            Dictionaries.actors("x.agents.txt", "!PERSON! = MAN, WOMAN\n" + line + "\n"));

    assertThat(names(reading)).isEqualTo(Map.of(code, List.of(expected.split(", ", -1))));
    assertThat(reading.remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FARMER          | "FARMER" has no code, expected PHRASE [~CODE]
          FARMER [~AGR}   | "FARMER [~AGR}" has no code, expected PHRASE [~CODE]
          !NOBODY! [~AGR] | there is no list !NOBODY!, expected its definition before
          """)
  void brokenAgentsAreNamed(String line, String remark) {
    LexiconReading reading =
        Dictionaries.read(Dictionaries.actors("x.agents.txt", line + "\nBAKER [~BUS]\n"));

    assertThat(reading.remarks())
        .extracting(Object::toString)
        .containsExactly("x.agents.txt:1:1: " + remark);
    assertThat(names(reading)).containsKey("~BUS");
  }

  @Test
  void verbsHaveTheirCodesAndForms() {
    LexiconReading reading =
        Dictionaries.read(
            Dictionaries.stances(
                "verbs.txt",
                """
                &WEAPON
                +SWORD

                --- SCOLD [112] ---
                SCOLD  # own comment; not the end
                RE_+ARM
                SLAY {SLAYS SLAYING SLEW SLAIN } [190:191]
                +GANG_UP {+GANGS_UP +GANGED_UP}
                - * &WEAPON [180]
                - $ * (AT {OLD KING}) + ^ % [111]

                --- HUM [---] ---
                HUM
                WHISTLE [010]
                """));

    assertThat(forms(reading))
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "112: scold", List.of("scold", "scolds", "scolded", "scolding"),
                    "112: re arm", List.of("re arm", "re arms", "re armed", "re arming"),
                    "190: slay", List.of("slay", "slays", "slaying", "slew", "slain"),
                    "112: gang up", List.of("gang up", "gangs up", "ganged up"),
                    "010: whistle", List.of("whistle", "whistles", "whistled", "whistling"))));
    assertThat(reading.lexicon().phrases())
        .allMatch(phrase -> phrase.frame() == StancePhrase.Frame.VERB);
    assertThat(reading.remarks())
        .extracting(Object::toString)
        .containsExactly(
            "verbs.txt:1:1: 2 patterns need a parse of the sentence and are not read, only verbs");
  }

  @Test
  void discardsAreOfSentencesOrStories() {
    LexiconReading reading =
        Dictionaries.read(
            Dictionaries.stances("my.discards.txt", "YEARS_LATER  # c\n+World Chess Cup\n"));

    assertThat(forms(reading))
        .isEqualTo(
            Map.of(
                "discard/sentence: YEARS LATER", List.of("years later"),
                "discard/story: World Chess Cup", List.of("world chess cup")));
  }

  @Test
  void issuesHaveNounsVerbsAndIgnoredPhrases() {
    LexiconReading reading =
        Dictionaries.read(
            Dictionaries.stances(
                "issues.txt",
                """
                <ISSUE CATEGORY="SEA_LIFE" TYPE="ALL">
                n:whale[WHALES]
                v:fish n:cod [FISHING]
                deep+sea [SEA]
                ~killer whale
                no code
                </ISSUE>
                outside [SEA]
                """));

    assertThat(forms(reading))
        .isEqualTo(
            Map.of(
                "sea-life/whales: n:whale", List.of("whale", "whales"),
                "sea-life/fishing: v:fish n:cod",
                    List.of(
                        "fish cod",
                        "fish cods",
                        "fishes cod",
                        "fishes cods",
                        "fished cod",
                        "fished cods",
                        "fishing cod",
                        "fishing cods"),
                "sea-life/sea: deep sea", List.of("deep sea"),
                "sea-life/ignored: killer whale", List.of("killer whale")));
    assertThat(reading.remarks()).extracting(remark -> remark.place().line()).containsExactly(6, 8);
  }

  @Test
  void aPlusAtTheStartOfALineMeansWhatTheFormatSays() {
    String plus = "+sea wolf\nsea dog\n";

    assertThat(forms(Dictionaries.read(Dictionaries.stances("x.lc3", plus))))
        .containsOnlyKeys("sea-wolf: sea dog");
    assertThat(forms(Dictionaries.read(Dictionaries.stances("x.discards.txt", plus))))
        .containsOnlyKeys("discard/story: sea wolf", "discard/sentence: sea dog");
    assertThat(
            names(
                Dictionaries.read(
                    Dictionaries.actors("x.actors.txt", "ADMIRAL_ [AAA]\n+SEA_WOLF_\n"))))
        .isEqualTo(Map.of("AAA", List.of("ADMIRAL", "SEA WOLF")));
    assertThat(
            forms(
                Dictionaries.read(
                    Dictionaries.stances("v.txt", "--- X [010] ---\nA_+GO {AS_+GO}\n"))))
        .isEqualTo(Map.of("010: a go", List.of("a go", "as go")));
  }
}
