package org.pressbeam.lexicon.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.match.LexiconMatcher;
import org.pressbeam.text.Tokenizer;

/** Files nobody should write: each gets a line that says why, or loads, in bounded time. */
class HostileDictionaryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.docx | text                               | a.docx:1:1: unknown format, expected a name that ends in .yaml, .yml, .csv, .json, .txt, .tsv, .dic, .dicx, .lc3, .lcd, .cat or .ykd
          a      | text                               | a:1:1: unknown format, expected a name that ends in .yaml, .yml, .csv, .json, .txt, .tsv, .dic, .dicx, .lc3, .lcd, .cat or .ykd
          a.dic  | word                               | a.dic:1:1: no LIWC dictionary, expected categories between two lines of "%"
          a.dicx | a,b                                | a.dicx:1:1: no LIWC dictionary, expected a header DicTerm,category,…
          a.json | {"a": 1}                           | a.json:1:1: no table, expected a list of objects or the results of a SPARQL query
          a.json | [{"a": 1}]                         | a.json:1:1: no table of Wikidata results, expected columns item,label,aliases,office,start,end
          a.ykd  | <html/>                            | a.ykd:1:8: <html>, expected <dictionary>
          a.ykd  | <!DOCTYPE dictionary [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><dictionary><cnode name='&e;'/></dictionary> | a.ykd:1:65: a document type, which is not read; expected <dictionary>
          a.ykd  | <!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><dictionary><pnode name='&b;'/></dictionary> | a.ykd:1:59: a document type, which is not read; expected <dictionary>
          """)
  void aFileOfWhichNothingCanBeUsedSaysWhy(String name, String text, String message) {
    assertThatThrownBy(() -> LexiconFiles.read(List.of(Dictionaries.actors(name, text))))
        .isInstanceOf(LexiconException.class)
        .hasMessage(message);
  }

  @Test
  void brokenXmlSaysWhere() {
    LexiconSource source = Dictionaries.stances("a.ykd", "<dictionary>\n<cnode name='a'>\n");

    assertThatThrownBy(() -> LexiconFiles.read(List.of(source)))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("a.ykd:3:1: no valid XML: ");
  }

  @Test
  void entitiesOfXmlThatAreNotDeclaredAreRefused() {
    LexiconSource source =
        Dictionaries.stances("a.ykd", "<dictionary><pnode name='&e;'/></dictionary>");

    assertThatThrownBy(() -> LexiconFiles.read(List.of(source)))
        .isInstanceOf(LexiconException.class)
        .hasMessageStartingWith("a.ykd:1:");
  }

  @Test
  void depthIsBounded() {
    String xml = "<dictionary>" + "<cnode name='a'>".repeat(50_000);
    LexiconSource source = Dictionaries.stances("a.ykd", xml);

    assertThatThrownBy(() -> LexiconFiles.read(List.of(source)))
        .hasMessageContaining("more than 20 levels");
    LexiconSource tabs = Dictionaries.stances("a.cat", "A\n" + "\t".repeat(50_000) + "B (1)\n");
    assertThat(Dictionaries.read(tabs).remarks()).hasSize(1);
  }

  @Test
  void entriesAreBounded() {
    String longest = "+a\n" + "x".repeat(501) + "\n" + "y ".repeat(21) + "\nfine\n";
    LexiconReading reading = Dictionaries.read(Dictionaries.stances("a.lc3", longest));

    assertThat(reading.lexicon().phrases()).hasSize(1);
    assertThat(reading.remarks())
        .extracting(Object::toString)
        .containsExactly(
            "a.lc3:2:1: an entry of 501 characters, expected at most 500",
            "a.lc3:3:1: an entry of 21 words, expected at most 20");
  }

  @Test
  void starsDoNotBacktrackWithoutBound() {
    String pattern = "*a".repeat(200) + "b";
    LexiconReading reading =
        Dictionaries.read(Dictionaries.stances("a.lc3", "+bad\n" + pattern + "\n"));
    LexiconMatcher matcher = new LexiconMatcher(reading.lexicon());
    String text = ("a".repeat(199) + " ").repeat(500) + "a".repeat(200_000);

    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> matcher.match(List.of(Tokenizer.tokenize(text)), null, "en"));
  }

  @Test
  void linesThatNeverEndAreReadInTime() {
    String brackets = "A ".repeat(100_000) + "[".repeat(100_000);
    LexiconSource actors = Dictionaries.actors("x.txt", brackets + "\nB [CODE]\n");
    LexiconSource agents = Dictionaries.actors("x.agents.txt", "{".repeat(200_000));

    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> Dictionaries.read(actors, agents).remarks());
  }

  @Test
  void aRecordWithoutEndIsCut() {
    String record = "A_B_\n" + "\t[AAA 20000101-20000102]\n".repeat(50_000);
    String verbs = "--- A" + " ".repeat(100_000) + "B\nGO\n--- A [010] ---\nGO\n";
    String list = "!A! = A" + " ".repeat(100_000) + "B\nA [~B]\n";

    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          LexiconReading reading =
              Dictionaries.read(
                  Dictionaries.actors("x.actors.txt", record),
                  Dictionaries.actors("x.agents.txt", list),
                  Dictionaries.stances("verbs.txt", verbs));
          assertThat(reading.lexicon().actors()).containsKeys("AAA", "~B");
          assertThat(reading.lexicon().phrases()).hasSize(1);
        });
  }

  @Test
  void anExplosionOfFormsIsRefused() {
    String words = "!A! = " + "A, ".repeat(30) + "B\n!A!!A!X [~GOV]\nFARMER [~AGR]\n";
    LexiconReading reading = Dictionaries.read(Dictionaries.actors("x.agents.txt", words));

    assertThat(reading.lexicon().actors()).containsKey("~AGR");
    LexiconSource issues =
        Dictionaries.stances(
            "i.txt", "<ISSUE CATEGORY=\"A\">\n" + "n:cat ".repeat(15) + "[C]\nn:dog [C]\n");
    assertThat(Dictionaries.read(issues).remarks())
        .extracting(Object::toString)
        .containsExactly("i.txt:2:1: more than 500 forms");
  }
}
