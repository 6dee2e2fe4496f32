package org.pressbeam.lexicon.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.LexiconSource.Role;
import org.pressbeam.lexicon.format.LexiconFiles;

/** What a check says; in the tables / is a line's end and ~ a tab. */
class LexiconCheckTest {

  private static List<String> findings(String... namesAndTexts) throws LexiconException {
    List<LexiconSource> sources = new ArrayList<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      Role role = namesAndTexts[i].startsWith("s") ? Role.STANCES : Role.ACTORS;
      boolean yaml = namesAndTexts[i].endsWith(".yaml");
      String text = namesAndTexts[i + 1].replace("/", "\n");
      byte[] content = (yaml ? text : text.replace('~', '\t')).getBytes(StandardCharsets.UTF_8);
      sources.add(new LexiconSource(namesAndTexts[i], role, content));
    }
    return LexiconCheck.findings(LexiconFiles.read(sources)).stream()
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the same name twice, also where only marks above letters differ
          id,name,aliases/a,Zenda Palace,Zenda Court;Zenda Court   | a.csv:2:16: "Zenda Court" twice, first at a.csv:2:16
          id,name,aliases/a,Zenda Palace,Zénda Palace              | a.csv:2:16: "Zénda Palace" reads like "Zenda Palace" at a.csv:2:3
          # a name of two
          id,name/a,Zenda Palace/b,Zenda Palace                    | a.csv:3:3: "Zenda Palace" is a name of b and of a (a.csv:2:3)
          # common words
          id,name,kind/a,Hope,group                                | a.csv:2:3: "Hope" matches the common word where that has a capital
          # marks that no text has
          id,name,kind/a,Zenda^Palace,group                        | a.csv:2:3: "Zenda^Palace" holds "^": it never matches where texts have none
          # demonyms and their plurals
          id,name,kind,country,aliases/RUR,Ruritania,country,RUR,Ruritanian/RURGOV,Zenda Palace,government,RUR, | a.csv:2:27: "Ruritanian" has no plural among the names of its country
          id,name,kind,country,aliases/RUR,Ruritania,country,RUR,Elphbergia/RURGOV,Zenda Palace,government,RUR, | a.csv:2:5: country RUR has no demonym among its names, such as "Dutch" or "Danes"
          """)
  void whatIsWrongWithNamesIsSaid(String text, String finding) throws LexiconException {
    assertThat(findings("a.csv", text.replace(';', '|'))).containsExactly(finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id,name,aliases/a,Zenda Palace,Zenda Court
          # a country without a government of its own needs no demonym
          id,name,kind,country/RUR,Ruritania,country,RUR
          id,name,kind,country,aliases/RUR,Ruritania,country,RUR,Ruritanian;Ruritanians/RURGOV,Zenda Palace,government,RUR,
          id,name,kind,country,aliases/RUR,Ruritania,country,RUR,Rurish/RURGOV,Zenda Palace,government,RUR,
          # men and women
          id,name,kind,country,aliases/RUR,Ruritania,country,RUR,Rurman;Rurmen/RURGOV,Zenda Palace,government,RUR,
          """)
  void aSoundLexiconIsSilent(String text) throws LexiconException {
    assertThat(findings("a.csv", text.replace(';', '|'))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A_B_/~[AAA 20000101-20101231]/~[BBB 20050101-20060101] | a.actors.txt:3:1: [BBB 20050101-20060101] never holds: earlier lines of the record take all its days
          A_B_/~[AAA 20110101-20101231]                          | a.actors.txt:2:1: [AAA 20110101-20101231]: 2011-01-01 is after 2010-12-31, expected the earlier first
          A_B_ [AAA]/A_B_ [BBB]                                  | a.actors.txt:2:1: "A B" is a name of BBB and of AAA (a.actors.txt:1:1)
          WOR [AAA]                                              | a.actors.txt:1:1: "WOR*" covers common words: word, work, world
          TURN_ [AAA]                                            | a.actors.txt:1:1: "TURN" matches the common word
          """)
  void whatIsWrongWithDictionariesIsSaid(String text, String finding) throws LexiconException {
    assertThat(findings("a.actors.txt", text)).containsExactly(finding);
  }

  @Test
  void theSameNameOnOtherDaysIsNoClash() throws LexiconException {
    assertThat(findings("a.actors.txt", "A_B_/~[AAA <20000101]/C_D_ [AAA]/A_B_/~[BBB >20000102]"))
        .isEmpty();
  }

  @Test
  void phrasesThatNeverMatchAreNamedWithTheirReason() throws LexiconException {
    String stances =
        """
        language: en
        stances:
          - category: plea
            polarity: 0
            phrases: [beg~ for, plead]
          - category: wish
            polarity: 0
            phrases: [begged for, pleads]
        """;

    assertThat(findings("s.yaml", stances, "s.lc3", "+bad/lie/Lie/lies*/w*"))
        .containsExactly(
            "s.yaml:8:15: phrase \"begged for\" never matches: \"beg~ for\" (s.yaml:5:15) has its"
                + " words and is first",
            "s.lc3:3:1: phrase \"Lie\" twice, first at s.lc3:2:1",
            "s.lc3:5:1: phrase \"w*\" covers common words: wage, wait, walk");
  }

  /** What is left are repetitions, missing plurals and phrases that an earlier one hides. */
  @Test
  void theShippedLexiconHasNoNameOfTwoActorsAndNoCommonWord() throws Exception {
    List<LexiconSource> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("pipelines", "news"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        byte[] content = Files.readAllBytes(file);
        if (!name.equals("options.yaml") && name.endsWith(".yaml")) {
          sources.add(new LexiconSource(name, LexiconFiles.usualRole(name, content), content));
        }
      }
    }

    assertThat(LexiconCheck.findings(LexiconFiles.read(sources)))
        .extracting(Object::toString)
        .allMatch(line -> line.matches(".*( twice, | reads like | plural | never matches: ).*"));
  }

  @Test
  void entriesOfSeveralCategoriesAreNoRepetition() throws LexiconException {
    assertThat(findings("s.dic", "%/1~bad/2~loud/%/shout~1~2")).isEmpty();
  }
}
