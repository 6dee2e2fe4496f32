package org.pressbeam.lexicon.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.match.LexiconMatcher;
import org.pressbeam.text.Tokenizer;

/** Every trap of PETRARCH's actors, on small examples. In the tables ~ is a tab, / a line's end. */
class PetrarchActorsTest {

  private static LexiconReading read(String records) {
    String text = records.replace('~', '\t').replace("/", "\n");
    return Dictionaries.read(Dictionaries.actors("x.actors.txt", text));
  }

  private static String found(LexiconReading reading, String text, LocalDate day) {
    return String.join(
        " ",
        new LexiconMatcher(reading.lexicon())
            .match(List.of(Tokenizer.tokenize(text)), day, "en").get(0).mentions().stream()
                .map(mention -> mention.actor().id())
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a blank or _ separates words; a final _ is the whole word, without it any ending follows
          RURI_TANIA_ [RUR]                        | Ruri Tania and Ruri Tanian       | RUR
          RURITANI [RUR]                           | Ruritania, a Ruritanian minister | RUR RUR
          GRAUSTARK LANCERS_ [GRAMIL]              | The Graustark Lancers rode       | GRAMIL
          GRAUSTARK__ROYAL__GUARD_ [GRAMIL]        | the Graustark Royal Guard        | GRAMIL
          # case does not count
          Zenda_ [RURZEN]                          | ZENDA, zenda and Zenda           | RURZEN RURZEN RURZEN
          # synonyms; metonyms are ordinary records
          ZENDA_CASTLE_/+HENTZAU_PALACE_/~[RURGOV] | Hentzau Palace and Zenda Castle  | RURGOV RURGOV
          # comments
          ZENDA_ [RURZEN] # not RUR                | Zenda                            | RURZEN
          ZENDA_ [RURZEN] ; [RUR]                  | Zenda                            | RURZEN
          <!-- ZENDA_ [A] /BLA [B] --> ZENDA_ [C1] | Zenda bla                        | C1
          # a code on the line of the phrase, of a synonym's, below, below without its tab
          ZENDA_ [RURZEN]/+HENTZAU_                | Hentzau                          | RURZEN
          ZENDA_/[RURZEN]                          | Zenda                            | RURZEN
          # quotation marks inside names
          RUDOLF_"RASS"_ELPHBERG_ [RURGOV]         | Rudolf Rass Elphberg             | RURGOV
          RUDOLF_"RASS"_ELPHBERG_ [RURGOV]         | Rudolf "Rass" Elphberg           | RURGOV
          RUDOLF_"RASS"_ELPHBERG_ [RURGOV]         | Rudolf “Rass” Elphberg           | RURGOV
          # the null code means nobody, codes may be written small
          ZENDA_ [---]                             | Zenda                            |
          ZENDA_ [rurzen]                          | Zenda                            | RURZEN
          """)
  void namesAreFound(String records, String text, String codes) {
    LexiconReading reading = read(records);

    assertThat(found(reading, text, LocalDate.of(2014, 1, 1)))
        .isEqualTo(codes == null ? "" : codes);
    assertThat(reading.remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # until, from and between, all inclusive; none that holds: no code
          BLACK_MICHAEL_/~[RURREB <19911231]/~[RURGOV 20011222-20140929]/~[RURELI >140930] | 1991-12-31:RURREB 1992-01-01: 2001-12-21: 2001-12-22:RURGOV 2014-09-29:RURGOV 2014-09-30:RURELI 2026-01-01:RURELI
          # in the order of the file the first that holds wins
          BLACK_MICHAEL_/~[RURGOV 20000101-20051231]/~[RURELI 20030101-20091231]         | 2004-06-01:RURGOV 2006-01-01:RURELI 1999-01-01:
          # what has no date is the default, below or on the line of the phrase
          BLACK_MICHAEL_/~[RURGOV >20100101]/~[RURELI]                                   | 2009-12-31:RURELI 2010-01-01:RURGOV
          BLACK_MICHAEL_ [RUR]/~[RURGOV 20100101-20101231]                               | 2009-12-31:RUR 2010-06-01:RURGOV 2011-01-01:RUR
          BLACK_MICHAEL_~[RURGOV 100101-101231] [RURELI]                                 | 2010-06-01:RURGOV 2011-01-01:RURELI
          # a role that changes with the date
          BLACK_MICHAEL_/~[RURGOV 991231-080507]/~[RURELI >080508]                       | 1999-12-31:RURGOV 2008-05-07:RURGOV 2008-05-08:RURELI
          # two-digit years: 31-99 and 00-30; one range may mix both forms; backwards only as text
          BLACK_MICHAEL_/~[RURGOV 730717-070723]                                         | 1973-07-17:RURGOV 2007-07-23:RURGOV 2007-07-24:
          BLACK_MICHAEL_/~[RURGOV 310101-19400101]                                       | 1931-01-01:RURGOV 1940-01-01:RURGOV 2031-01-01:
          BLACK_MICHAEL_/~[RURGOV 19200101-301231]                                       | 1931-06-01:RURGOV 2030-12-31:RURGOV
          # a blank behind > and around -
          BLACK_MICHAEL_/~[RURGOV > 20100101]                                            | 2010-01-01:RURGOV
          BLACK_MICHAEL_/~[RURGOV 20100101 - 20101231]                                   | 2010-12-31:RURGOV
          # the null code takes its days
          BLACK_MICHAEL_/~[--- <950630]/~[RUR]                                           | 1995-06-30: 1995-07-01:RUR
          """)
  void codesChangeWithTheDate(String records, String expected) {
    LexiconReading reading = read(records);

    for (String pair : expected.split(" ", -1)) {
      LocalDate day = LocalDate.parse(pair.substring(0, 10));
      assertThat(found(reading, "Black Michael said", day)).as(pair).isEqualTo(pair.substring(11));
    }
    assertThat(reading.remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A_B_/~[AAA 2010050-20110101]     | 2: [AAA 2010050-20110101]: there is no day "2010050", expected YYYYMMDD or YYMMDD
          A_B_/~[AAA >201005011]           | 2: [AAA >201005011]: there is no day "201005011", expected YYYYMMDD or YYMMDD
          A_B_/~[AAA 1920030320-20060520]  | 2: [AAA 1920030320-20060520]: there is no day "1920030320", expected YYYYMMDD or YYMMDD
          A_B_/~[AAA >20100230]            | 2: [AAA >20100230]: there is no day "20100230", expected YYYYMMDD or YYMMDD
          A_B_/~[AAA 20100101-20090101]    | 2: [AAA 20100101-20090101]: 2010-01-01 is after 2009-01-01, expected the earlier first
          A_B_/~[AAA 20100101]             | 2: [AAA 20100101]: expected a code, then <date, >date or a range
          A_B_/~[]                         | 2: [] has no code
          A_B_/~[TWO CODES <19990101]      | 2: [TWO CODES <19990101]: expected a code, then <date, >date or a range
          A_B_/~[AAA                       | 2: "[AAA" has no closing bracket
          A_B_                             | 1: "A_B_" has no code
          +A_B_                            | 1: a line of a record without a phrase before it
          ___ [AAA]                        | 1: an empty entry
          AO\uFFFDB_ [AAA]                 | 1: "AO\uFFFDB" holds the replacement character of an encoding error: it never matches
          """)
  void whatIsBrokenIsNamedAndTheRestLoads(String records, String remark) {
    LexiconReading reading = read(records + "/GOOD_NAME_ [BBB]");

    assertThat(reading.remarks())
        .extracting(found -> found.place().line() + ": " + found.text())
        .contains(remark);
    assertThat(found(reading, "Good name", LocalDate.of(2014, 1, 1))).isEqualTo("BBB");
  }

  @ParameterizedTest
  @CsvSource({
    "FRA,COUNTRY,FRA",
    "FRAGOV,GOVERNMENT,FRA",
    "FRAGOVMIL,GOVERNMENT,FRA",
    "FRAREB,GROUP,FRA",
    "IGOUNO,ORGANISATION,",
    "NGOHRI,ORGANISATION,",
    "REB,GROUP,",
    "RUR,GROUP,"
  })
  void codesAreBuiltInThrees(String code, ActorKind kind, String country) {
    Actor actor = read("A_B_ [" + code + "]").lexicon().actor(code);

    assertThat(actor).isNotNull();
    assertThat(actor.kind()).isEqualTo(kind);
    assertThat(actor.country()).isEqualTo(country);
  }

  @Test
  void aNameInAnArticleWithoutDateHasItsCodeOnlyIfThatHasNoDate() {
    LexiconReading reading = read("A_B_/~[AAA >20100101]/C_D_ [BBB]");

    assertThat(found(reading, "A B met C D", null)).isEqualTo("BBB");
  }

  @Test
  void aCodeIsTheActorOfThatIdInOurOwnFiles() {
    LexiconSource ours =
        Dictionaries.actors(
            "ours.yaml",
            """
            actors:
              - {id: RURGOV, name: Ruritanian government, kind: government}
            """);
    LexiconSource theirs = Dictionaries.actors("x.actors.txt", "ZENDA_CASTLE_ [RURGOV]\n");
    Actor merged = Dictionaries.read(theirs, ours).lexicon().actor("RURGOV");

    assertThat(merged).isNotNull();
    assertThat(merged.name()).isEqualTo("Ruritanian government");
    assertThat(merged.names())
        .extracting(name -> name.text())
        .containsExactlyInAnyOrder("Ruritanian government", "ZENDA CASTLE");
  }

  @Test
  void aRestrictionThatNeverHoldsIsNoted() {
    LexiconReading reading = read("A_B_/~[AAA 20000101-20101231]/~[BBB 20050101-20060101]");

    assertThat(reading.remarks()).isEmpty();
    assertThat(reading.notes())
        .extracting(Object::toString)
        .containsExactly(
            "x.actors.txt:3:1: [BBB 20050101-20060101] never holds: earlier lines of the record"
                + " take all its days");
  }

  @Test
  void readsOldFilesInLatin1() {
    byte[] content = "S\u00E3o_Toma_ [STP]\n".getBytes(StandardCharsets.ISO_8859_1);
    LexiconReading reading =
        Dictionaries.read(new LexiconSource("x.actors.txt", LexiconSource.Role.ACTORS, content));

    assertThat(found(reading, "in São Toma", null)).isEqualTo("STP");
    assertThat(reading.remarks())
        .extracting(Object::toString)
        .containsExactly("x.actors.txt:1:1: not in UTF-8, read as Windows-1252 (Latin-1)");
  }
}
