package org.pressbeam.lexicon.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.Tenure;

class WikidataTableTest {
  private static final String CSV =
      """
      item,label,aliases,office,officeLabel,start,end
      http://www.wikidata.org/entity/Q901,Flavia Elphberg,Queen Flavia|Flavia of Zenda,http://www.wikidata.org/entity/Q77,Queen of Ruritania,2010-05-07T00:00:00Z,2012-05-06T00:00:00Z
      http://www.wikidata.org/entity/Q901,Flavia Elphberg,Queen Flavia,http://www.wikidata.org/entity/Q77,Queen of Ruritania,2014,
      """;

  private static final String PLAIN_JSON =
      """
      [{"item": "Q901", "label": "Flavia Elphberg", "aliases": ["Queen Flavia", "Flavia of Zenda"],
      \t"office": "Q77", "officeLabel": "Queen of Ruritania", "start": "2010-05-07", "end": "2012-05-06"},
       {"item": "Q901", "label": "Flavia Elphberg", "office": "Q77", "officeLabel": "Queen of Ruritania",
        "start": "2014-01-01", "end": null}]
      """;

  private static final String SPARQL_JSON =
      """
      {"head": {"vars": ["item", "itemLabel"]}, "results": {"bindings": [
        {"item": {"type": "uri", "value": "http:\\/\\/www.wikidata.org\\/entity\\/Q901"},
         "itemLabel": {"xml:lang": "en", "type": "literal", "value": "Flavia Elphberg"},
         "itemAltLabel": {"type": "literal", "value": "Queen Flavia, Flavia of Zenda"},
         "position": {"type": "uri", "value": "http://www.wikidata.org/entity/Q77"},
         "positionLabel": {"type": "literal", "value": "Queen of Ruritania"},
         "start": {"type": "literal", "value": "2010-05-07T00:00:00Z"},
         "end": {"type": "literal", "value": "2012-05-06T00:00:00Z"}},
        {"item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q901"},
         "itemLabel": {"type": "literal", "value": "Flavia Elphberg"},
         "position": {"type": "uri", "value": "http://www.wikidata.org/entity/Q77"},
         "positionLabel": {"type": "literal", "value": "Queen of Ruritania"},
         "start": {"type": "literal", "value": "+2014-00-00T00:00:00Z"},
         "end": {"type": "bnode", "value": "_:t1234"}}]}}
      """;

  static List<LexiconSource> sources() {
    return List.of(
        Dictionaries.actors("q.csv", CSV),
        Dictionaries.actors("plain.json", PLAIN_JSON),
        Dictionaries.actors("sparql.json", SPARQL_JSON));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void anItemIsAPersonWithNamesAndOffices(LexiconSource source) {
    LexiconReading reading = Dictionaries.read(source);
    Actor flavia = reading.lexicon().actor("Q901");

    assertThat(reading.remarks()).isEmpty();
    assertThat(flavia).isNotNull();
    assertThat(flavia.wikidata()).isEqualTo("Q901");
    assertThat(flavia.surname()).isEqualTo("Elphberg");
    assertThat(flavia.offices())
        .containsExactly(
            new Tenure("Q77", LocalDate.of(2010, 5, 7), LocalDate.of(2012, 5, 6)),
            new Tenure("Q77", LocalDate.of(2014, 1, 1), null));
    for (String name : List.of("Flavia Elphberg", "Queen Flavia", "Flavia of Zenda")) {
      assertThat(Dictionaries.bearers(reading.lexicon(), name, null)).containsExactly("Q901");
    }
    String title = "Queen of Ruritania";
    assertThat(Dictionaries.bearers(reading.lexicon(), title, LocalDate.of(2011, 1, 1)))
        .containsExactly("Q901");
    assertThat(Dictionaries.bearers(reading.lexicon(), title, LocalDate.of(2013, 1, 1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Q1x,A B,,,,               | "Q1x" is no item, expected Q and a number
          Q5,Q5,,,,                 | Q5 has no label
          Q5,,,,,                   | Q5 has no label
          Q5,A B,,boss,2020-13-01,  | "2020-13-01" is no day, expected YYYY-MM-DD; left open
          Q5,A B,,boss,2021-01-01,2020-01-01 | start 2021-01-01 is after end 2020-01-01
          Q5,A B,...,,,             | "..." has no word: it never matches
          """)
  void brokenRowsAreNamed(String row, String remark) {
    LexiconReading reading =
        Dictionaries.read(
            Dictionaries.actors(
                "q.csv", "item,label,aliases,office,start,end\n" + row + "\nQ9,C D,,,,\n"));

    assertThat(reading.remarks())
        .extracting(Object::toString)
        .containsExactly("q.csv:2:1: " + remark);
    assertThat(reading.lexicon().actors()).containsKey("Q9");
  }

  @Test
  void holdersAtTheSameTimeAreARemarkAndNoMistake() {
    LexiconReading reading =
        Dictionaries.read(
            Dictionaries.actors(
                "q.csv",
                """
                item,label,aliases,office,start,end
                Q5,A B,,boss,2020-01-01,2022-01-01
                Q6,C D,,boss,2021-01-01,
                """));

    assertThat(reading.remarks())
        .extracting(Object::toString)
        .containsExactly(
            "q.csv:3:1: office \"boss\" is held by \"Q5\" from 2020-01-01 to 2022-01-01 too"
                + " (q.csv:2), expected one holder at a time");
  }

  @Test
  void anItemIsTheActorOfOurOwnThatNamesIt() {
    LexiconReading reading =
        Dictionaries.read(
            Dictionaries.actors("q.csv", CSV),
            Dictionaries.actors(
                "ours.csv",
                "id,name,kind,wikidata\nflavia-elphberg,Flavia Elphberg,person,Q901\n"));

    assertThat(reading.lexicon().actors()).containsOnlyKeys("flavia-elphberg");
    assertThat(Dictionaries.bearers(reading.lexicon(), "Queen Flavia", null))
        .containsExactly("flavia-elphberg");
  }
}
