package org.pressbeam.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconParser;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.ShippedLexicon;
import org.pressbeam.lexicon.StancePhrase;
import org.pressbeam.text.Tokenizer;

/** What the shipped news lexicon finds in sentences with known traps. */
class ShippedLexiconMatchTest {

  private static LexiconMatcher matcher;

  @BeforeAll
  static void load() throws LexiconException {
    List<LexiconSource> sources =
        new ArrayList<>(ShippedLexicon.sources(ShippedLexicon.NEWS, LexiconSource.Role.ACTORS));
    sources.addAll(ShippedLexicon.sources(ShippedLexicon.NEWS, LexiconSource.Role.STANCES));
    matcher = new LexiconMatcher(LexiconParser.parse(sources));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Countries and their namesakes
          Jordan accused Israel of it.                     | JOR ISR
          Michael Jordan played with Jordan Henderson.     |
          Georgia is small, said a Georgian official.      | GEO GEO
          Georgia Tech beat South Georgia.                 |
          They ate turkey in Turkey on Turkey Day.         | TUR
          New Mexico borders Mexico.                       | MEX
          Papua New Guinea is not Guinea-Bissau.           | PNG GNB
          Niger and Nigeria share the Niger Delta.         | NER NGA
          North Korea and South Korea fired.               | PRK KOR
          The Democratic Republic of the Congo is vast.    | COD
          Congo-Brazzaville is not.                        | COG
          Northern Ireland is no part of Ireland.          | IRL
          They told us that the US and the U.S. agree.     | USA USA
          Dominica and the Dominican Republic spoke.       | DMA DOM
          The Polish polish Dutch and British shoes.       | POL NLD GBR
          Chad Wolf and the army of Chad.                  | TCD
          Brit Hume, Dane Cook and Finn at the North Pole. |
          Poles, Danes, Finns, Turks and Brits came.       | POL DNK FIN TUR GBR
          Turk spoke after Volker Turk had spoken.         | volker-turk volker-turk
          Conservatives in the House said Anwar was right. |
          Anwar Ibrahim came, Anwar spoke.                 | anwar-ibrahim anwar-ibrahim
          # Governments and metonyms
          Moscow warned Kyiv.                              | RUSGOV UKRGOV
          He lives in Moscow.                              |
          The Moscow Times is a newspaper.                 | moscow-times
          George Washington crossed the river.             |
          The Washington Post asked Washington.            | washington-post USAGOV
          The government in Tehran led it.                 | IRNGOV
          Iranian officials and the Élysée denied it.      | IRNGOV FRAGOV
          Brussels rejected the idea.                      | european-union
          # Organisations
          WHO said so, but who knows.                      | who
          The U.N. Security Council met.                   | un-security-council
          Bank of America is no country.                   | bank-of-america
          # People
          He said that a Ban on Moon landings may go.      |
          Volodymyr Zelenskyy met Vladimir Putin.          | volodymyr-zelensky vladimir-putin
          Vasily Nebenzya is Vassily Nebenzia.             | vassily-nebenzia vassily-nebenzia
          Erdogan is Erdoğan.                              | recep-tayyip-erdogan recep-tayyip-erdogan
          Trump left Trump Tower with Melania Trump.       | donald-trump
          """)
  void findsActors(String sentence, @Nullable String expected) {
    assertThat(actors(sentence, null)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2019-06-01 | The Trump administration said no.         | USAGOV
          2023-06-01 | The Trump administration said no.         | donald-trump
          2023-06-01 | The US president spoke.                   | joe-biden
          2026-01-16 | The US president spoke.                   | donald-trump
          2026-01-16 | The Kremlin spokesman spoke.              | dmitry-peskov
          2021-01-16 | Iran's foreign minister spoke.            | mohammad-javad-zarif
          2026-01-16 | Iran's foreign minister spoke.            | abbas-araghchi
          2020-06-01 | The Austrian foreign minister spoke.      | alexander-schallenberg
          2021-10-11 | The Austrian foreign minister spoke.      | michael-linhart
          2021-12-06 | The Austrian foreign minister spoke.      | alexander-schallenberg
          2022-01-26 | The Estonian foreign minister spoke.      | eva-maria-liimets
          2021-06-01 | The Dutch foreign minister spoke.         | sigrid-kaag
          2022-10-10 | The British prime minister spoke.         | liz-truss
          2025-06-01 | The NATO secretary-general spoke.         | mark-rutte
          2026-02-01 | The Venezuelan president spoke.           | delcy-rodriguez
          """)
  void titlesStandForTheHolderOnTheDay(LocalDate date, String sentence, @Nullable String expected) {
    assertThat(actors(sentence, date)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          X accused the United States of escalating tensions.   | accuse
          X strongly condemned the attack.                      | condemn
          X warned Y against launching strikes.                 | warn
          Tornado warning and life support at Grand Slam.       |
          The unit was on stand by; the interest charge rose.   |
          X rejected the offer and threatened to leave.         | reject threaten
          The regime began a brutal crackdown.                  | label-illegitimate label-violence
          X called it a special military operation.             | label-euphemism
          The military was locked and loaded.                   | threaten
          X expressed deep concern. Y offered condolences.       | worry condole
          A phone call on Wednesday was brief.                  |
          X called on Y to stop.                                | appeal
          X held talks with Y.                                  | consult
          The storm slammed the coast; a missile blasted a hole. |
          X slammed Y for the delay.                            | criticise
          He was denied entry and bail after a mock trial.      |
          X denied that. Y denied any role. Z denies it.        | deny deny deny
          X was denied the right, and any visa.                 |
          X denied the reports.                                 | deny
          X mocked Y.                                           | mock
          The sanctions regime, a visa regime, a regime of silence. |
          The Iranian regime fell, the regime is gone.          | label-illegitimate label-illegitimate
          The Genocide Convention and the Apartheid Museum.     |
          X is committing genocide and war crimes against Y.    | label-violence label-violence
          The peacekeeping operation neutralised mines.         |
          You are welcome the next day.                         |
          """)
  void findsStances(String sentence, @Nullable String expected) {
    String found =
        matcher.match(List.of(Tokenizer.tokenize(sentence)), null, "en").get(0).hits().stream()
            .map(StanceHit::phrase)
            .filter(phrase -> !phrase.bound())
            .map(StancePhrase::category)
            .collect(Collectors.joining(" "));

    assertThat(found).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Vier Kilometer ohne Licht, sagte Putin.      | vladimir-putin
          de | Chris Licht kam, und Licht sprach.           | chris-licht chris-licht
          es | La ministra Ribera habló.                    |
          es | Ban Ki-moon volvió a Ginebra.                | ban-ki-moon
          en | Amos and David had walked home.              |
          en | The summit was, as Ribera said, a failure.   | teodoro-ribera
          """)
  void takesSurnamesOfThoseNotIntroducedInEnglishOnly(
      String language, String sentence, @Nullable String expected) {
    assertThat(actors(sentence, null, language)).isEqualTo(expected == null ? "" : expected);
  }

  private static String actors(String sentence, @Nullable LocalDate date) {
    return actors(sentence, date, "en");
  }

  private static String actors(String sentence, @Nullable LocalDate date, String language) {
    return matcher
        .match(List.of(Tokenizer.tokenize(sentence)), date, language)
        .get(0)
        .mentions()
        .stream()
        .map(mention -> mention.actor().id())
        .collect(Collectors.joining(" "));
  }
}
