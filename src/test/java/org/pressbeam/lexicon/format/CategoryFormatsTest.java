package org.pressbeam.lexicon.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.match.LexiconMatcher;
import org.pressbeam.text.Tokenizer;

/** Formats of entries in categories. In the tables ~ is a tab, / a line's end. */
class CategoryFormatsTest {

  private static LexiconReading read(String name, String written) {
    String text = written.replace('~', '\t').replace("/", "\n");
    return Dictionaries.read(Dictionaries.stances(name, text));
  }

  private static List<String> hits(LexiconReading reading, String text) {
    return new LexiconMatcher(reading.lexicon())
        .match(List.of(Tokenizer.tokenize(text)), null, "en").get(0).hits().stream()
            .map(
                hit ->
                    text.substring(hit.span().start(), hit.span().end())
                        + "="
                        + hit.phrase().category())
            .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          # LIWC: categories between %, prefix wildcards, blanks, several categories
          a.dic  | %/1~bad/2~loud/%/shout*~1~2                | They shouted            | shouted=bad, shouted=loud
          a.dic  | %/1~bad/%/cheap trick~1                    | a cheap trick           | cheap trick=bad
          a.dic  | %/1~bad/%//trick~1~                        | a trick                 | trick=bad
          # LIWC 22
          a.dicx | DicTerm,bad,loud/shout*,X,X/trick,0.5,0/   | shouts, a trick         | shouts=bad, shouts=loud, trick=bad
          a.csv  | DicTerm,bad/shout*,X/                      | shouts                  | shouts=bad
          # quanteda: nested keys, lists in both styles, scalars, globs, quoted and unquoted words
          a.yml  | tone:/  bad: [shout*, 'cheap trick']/  ok: fine | shouting a cheap trick, fine | shouting=tone/bad, cheap trick=tone/bad, fine=tone/ok
          a.yaml | bad:/- wom?n/- '*gate'/                    | Women of Partygate      | Women=bad, Partygate=bad
          a.yml  | no: [yes, on, no, null]                    | Yes, on; no null        | Yes=no, on=no, no=no, null=no
          a.yml  | 'A  B': [Shout*]                           | SHOUTING                | SHOUTING=a-b
          # Lexicoder: a blank behind an entry makes it whole words, which it is anyway
          a.lc3  | +bad/not good /shout*/                     | Not good, not goods, shouted | Not good=bad, shouted=bad
          a.lcd  | +bad/shout/                                | shout, shouted          | shout=bad
          # WordStat: tabs, weights, _ and *
          a.cat  | TONE/~BAD/~~SHOUT* (1)/~~CHEAP_TRICK (2)/~OK/~~FINE (1)/ | shouts, cheap trick, fine | shouts=tone/bad, cheap trick=tone/bad, fine=tone/ok
          a.cat  | BAD/~SHOUT (1)/OK/~FINE (1)/               | shout, fine             | shout=bad, fine=ok
          # words with weights, and plain lists
          a.txt  | cheap trick~-3/can't stand~-2/fine~2/so~0  | He can't stand a cheap trick so fine | can't stand=negative, cheap trick=negative, so=neutral, fine=positive
          lies.txt | lie/lies/lied                            | She lied                | lied=lies
          """)
  void entriesMatchInTheirCategories(String name, String written, String text, String expected) {
    LexiconReading reading = read(name, written);

    assertThat(reading.remarks()).isEmpty();
    assertThat(hits(reading, text)).containsExactlyInAnyOrder(expected.split(", ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.dic | %/1~bad/%/kind of~(02 134)125/lie~1     | 4: "(02 134)125" hangs on a condition, expected numbers only
          a.dic | %/1~bad/%/so~7/lie~1                        | 4: there is no category 7
          a.dic | %/1~bad/%/so/lie~1                          | 4: "so" has no number, expected tab and category
          a.dic | %/1~bad/%/s*o~1/lie~1                       | 4: "s*o": expected * at the end of an entry only
          a.dic | %/1~bad/bad/%/lie~1                         | 3: "bad" is no category, expected number and name
          a.dic | %/1~bad/%/:)~1/lie~1                        | 4: ":)" has no word: it never matches
          a.dicx | DicTerm,bad/so,/lie,X                      | 2: "so" has no category
          a.lc3 | so/+bad/lie                                 | 1: "so" has no category, expected +category first
          a.cat | BAD/~~~SO (1)/~LIE (1)                      | 2: "SO (1)" has 3 tabs, its category fewer than 2
          a.cat | BAD/~@SO NEAR (1)/~LIE (1)                  | 2: "@SO NEAR (1)" is a rule of proximity
          a.yml | bad: [lie, '...']                           | 1: "..." has no word: it never matches
          """)
  void whatCannotBeUsedIsNamedAndTheRestLoads(String name, String written, String remark) {
    LexiconReading reading = read(name, written);

    assertThat(reading.remarks())
        .extracting(found -> found.place().line() + ": " + found.text())
        .contains(remark);
    assertThat(hits(reading, "a lie")).contains("lie=bad");
  }

  @ParameterizedTest
  @CsvSource({
    "negative,-1",
    "positive,1",
    "posemo,1",
    "NEGEMO,-1",
    "neg_positive,-1",
    "neg_negative,1",
    "anger,0"
  })
  void namesOfCategoriesTellPolarity(String category, int polarity) {
    LexiconReading reading = read("a.lc3", "+" + category + "/word");

    assertThat(reading.lexicon().phrases().get(0).polarity()).isEqualTo(polarity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void linesMayEndWithCarriageReturnsInAnyEncoding(String charset) {
    byte[] content = "%\r1\tbad\r%\rblas\u00E9\t1\rlie\t1".getBytes(Charset.forName(charset));
    LexiconReading reading =
        Dictionaries.read(new LexiconSource("a.dic", LexiconSource.Role.STANCES, content));

    assertThat(hits(reading, "a blasé lie")).containsExactly("blasé=bad", "lie=bad");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() {
    LexiconReading reading = read("a.lc3", "\uFEFF+bad/lie");

    assertThat(hits(reading, "a lie")).containsExactly("lie=bad");
  }

  @Test
  void yoshikoderCategoriesStandInsideOneAnother() {
    LexiconReading reading =
        Dictionaries.read(
            Dictionaries.stances(
                "a.ykd",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <dictionary style="050805" patternengine="substring">
                <cnode name="tone">
                <cnode name="negative"><pnode name="shout*"/><pnode name="R&amp;D"/></cnode>
                <cnode name="positive"><pnode name="fine"/><pnode/></cnode>
                </cnode>
                </dictionary>
                """));

    assertThat(hits(reading, "They shouted: R&D is fine"))
        .containsExactly("shouted=tone/negative", "R&D=tone/negative", "fine=tone/positive");
    assertThat(reading.remarks())
        .extracting(Object::toString)
        .containsExactly("a.ykd:5:1: a pattern without a name");
  }

  @Test
  void anyDictionaryMayHoldActors() {
    LexiconSource source =
        Dictionaries.actors("a.yml", "europe:\n  north: [Swed*, Stockholm]\n  south: [Ital*]\n");
    LexiconReading reading = Dictionaries.read(source);
    Actor north = reading.lexicon().actor("europe/north");

    assertThat(north).isNotNull();
    assertThat(north.name()).isEqualTo("north");
    String text = "A Swedish ministry in Stockholm told Italians";
    assertThat(
            new LexiconMatcher(reading.lexicon())
                .match(List.of(Tokenizer.tokenize(text)), null, null)
                .get(0)
                .mentions())
        .extracting(mention -> mention.actor().id())
        .containsExactly("europe/north", "europe/north", "europe/south");
  }

  @Test
  void filesOfSeveralFormatsAreMerged() {
    LexiconReading reading =
        Dictionaries.read(
            Dictionaries.stances("a.lc3", "+bad\nlie\n"),
            Dictionaries.stances("b.dic", "%\n1\tloud\n%\nlie\t1\nshout\t1\n"),
            Dictionaries.stances(
                "c.yaml",
                """
                language: en
                stances:
                  - {category: plea, polarity: 0, phrases: [beg~]}
                """));

    assertThat(hits(reading, "They beg and shout a lie"))
        .containsExactly("beg=plea", "shout=loud", "lie=bad", "lie=loud");
    assertThat(reading.dictionaries())
        .extracting(LexiconReading.Summary::text)
        .containsExactly(
            "Lexicoder dictionary: 1 categories, 1 entries",
            "LIWC dictionary: 1 categories, 2 entries");
  }

  @Test
  void contentNotEncodedAsSaidIsStillText() {
    byte[] content = "+bad\ncaf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
    LexiconReading reading =
        Dictionaries.read(new LexiconSource("a.lc3", LexiconSource.Role.STANCES, content));

    assertThat(hits(reading, "a café")).containsExactly("café=bad");
  }
}
