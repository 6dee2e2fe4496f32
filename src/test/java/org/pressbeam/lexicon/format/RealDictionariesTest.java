package org.pressbeam.lexicon.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.LexiconSource.Role;
import org.pressbeam.lexicon.PlacedPhrase;
import org.pressbeam.lexicon.format.PetrarchRecord.Kind;
import org.pressbeam.lexicon.format.PetrarchRecord.Restriction;

/** The files of {@code ../shared/corpora/lexicons}: every count that its README gives. */
class RealDictionariesTest {
  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

  private static List<PetrarchRecord> records(String file) {
    return PetrarchRecord.parse(Dictionaries.text(Dictionaries.real(file, Role.ACTORS)));
  }

  private static List<PetrarchRecord> countries() {
    return records("petrarch/Phoenix.Countries.actors.txt");
  }

  /** Restrictions on lines of their own, as the README counts them. */
  private static List<Restriction> restrictions() {
    return countries().stream()
        .flatMap(record -> record.restrictions().stream())
        .filter(restriction -> !restriction.onPhraseLine())
        .toList();
  }

  private static long count(Predicate<Restriction> which) {
    return restrictions().stream().filter(which).count();
  }

  @Test
  void countriesHaveTheRecordsSynonymsAndRestrictionsOfTheReadme() {
    List<PetrarchRecord> records = countries();

    assertThat(records).hasSize(18_390);
    assertThat(records.stream().mapToInt(record -> record.phrases().size() - 1).sum())
        .isEqualTo(7_527);
    assertThat(restrictions()).hasSize(28_174);
    assertThat(count(restriction -> restriction.kind() == Kind.RANGE)).isEqualTo(20_808);
    assertThat(count(restriction -> restriction.kind() == Kind.FROM)).isEqualTo(5_272);
    assertThat(count(restriction -> restriction.kind() == Kind.UNTIL)).isEqualTo(26);
    // Two of the 2,068 without < > and - hold a single date, [MNEGOV 20121204], and are broken.
    assertThat(count(r -> r.kind() == Kind.UNDATED || r.kind() == Kind.BROKEN)).isEqualTo(2_068);
    assertThat(count(restriction -> restriction.kind() == Kind.BROKEN)).isEqualTo(2);
    assertThat(
            records.stream()
                .filter(record -> record.restrictions().stream().anyMatch(r -> r.onPhraseLine())))
        .hasSize(215);
  }

  @Test
  void countriesHaveTheOdditiesOfTheReadme() throws IOException {
    assertThat(
            count(
                restriction ->
                    restriction.kind() == Kind.RANGE
                        && SIX_DIGITS.matcher(String.valueOf(restriction.from())).matches()
                        && SIX_DIGITS.matcher(String.valueOf(restriction.to())).matches()
                        && String.valueOf(restriction.from())
                                .compareTo(String.valueOf(restriction.to()))
                            > 0))
        .isEqualTo(1_225);
    assertThat(
            count(
                restriction ->
                    Stream.of(String.valueOf(restriction.from()), String.valueOf(restriction.to()))
                        .anyMatch(date -> date.matches("[0-9]{7}|[0-9]{9,10}"))))
        .isEqualTo(5);
    assertThat(count(restriction -> restriction.written().contains("> "))).isEqualTo(9);
    List<String> lines =
        Dictionaries.text(Dictionaries.real("petrarch/Phoenix.Countries.actors.txt", Role.ACTORS))
            .lines();
    assertThat(count(restriction -> !lines.get(restriction.line() - 1).startsWith("\t")))
        .isEqualTo(1);
    assertThat(lines.stream().filter(line -> line.indexOf('\uFFFD') >= 0)).hasSize(3);
  }

  @Test
  void whatIsBrokenInCountriesIsNamedWithItsLine() {
    LexiconReading reading =
        Dictionaries.read(Dictionaries.real("petrarch/Phoenix.Countries.actors.txt", Role.ACTORS));
    Map<String, Long> reasons =
        reading.remarks().stream()
            .collect(
                Collectors.groupingBy(
                    remark ->
                        remark
                            .text()
                            .replaceAll("^\"[^\"]*\"|^\\[[^\\]]*\\]:?", "")
                            .strip()
                            .replaceAll("[\"0-9][\"0-9-]*", "N"),
                    TreeMap::new,
                    Collectors.counting()));

    assertThat(reasons)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "there is no day N, expected YYYYMMDD or YYMMDD", 5L,
                "expected a code, then <date, >date or a range", 2L,
                "N is after N, expected the earlier first", 1L,
                "holds the replacement character of an encoding error: it never matches", 3L,
                "has no code", 37L));
    assertThat(reading.remarks().get(0).place().line()).isEqualTo(2_039);
  }

  @Test
  void internationalKeepsMostCodesOnThePrimaryLine() {
    List<PetrarchRecord> records = records("petrarch/Phoenix.International.actors.txt");

    assertThat(records).hasSize(7_841);
    assertThat(
            records.stream()
                .filter(record -> record.restrictions().stream().anyMatch(r -> r.onPhraseLine())))
        .hasSize(7_795);
  }

  @Test
  void afinnHasItsWordsAndPhrases() {
    LexiconReading afinn =
        Dictionaries.read(Dictionaries.real("afinn/AFINN-111.txt", Role.STANCES));

    assertThat(afinn.phrases()).hasSize(2_477);
    assertThat(byPolarity(afinn)).isEqualTo(Map.of(-1, 1_598L, 1, 878L, 0, 1L));
    assertThat(afinn.phrases())
        .filteredOn(phrase -> phrase.phrase().phrase().contains(" "))
        .hasSize(15);
    assertThat(afinn.remarks()).isEmpty();
  }

  private static Map<Integer, Long> byPolarity(LexiconReading reading) {
    return reading.phrases().stream()
        .collect(
            Collectors.groupingBy(
                placed -> placed.phrase().polarity(), TreeMap::new, Collectors.counting()));
  }

  @ParameterizedTest
  @CsvSource({
    "afinn.liwc.dic",
    "afinn.quanteda.yml",
    "afinn.lexicoder.lc3",
    "afinn.wordstat.cat",
    "afinn.yoshikoder.ykd"
  })
  void everyFormatHasTheSameAfinn(String file) {
    LexiconReading made = Dictionaries.read(Dictionaries.real("afinn/" + file, Role.STANCES));
    LexiconReading afinn =
        Dictionaries.read(Dictionaries.real("afinn/AFINN-111.txt", Role.STANCES));

    assertThat(byPolarity(made)).isEqualTo(Map.of(-1, 1_598L, 1, 878L));
    assertThat(made.remarks()).isEmpty();
    assertThat(made.phrases().stream().map(RealDictionariesTest::signed))
        .containsExactlyInAnyOrderElementsOf(
            afinn.phrases().stream()
                .filter(placed -> placed.phrase().polarity() != 0)
                .map(RealDictionariesTest::signed)
                .toList());
  }

  private static String signed(PlacedPhrase placed) {
    return placed.phrase().polarity()
        + " "
        + String.join(" ", placed.phrase().variants().get(0).words());
  }

  @ParameterizedTest
  @CsvSource({
    "afinn/afinn.cr-only.liwc.dic,120",
    "afinn/afinn.utf16.liwc.dic,120",
    "cues/gendergaptracker_quote_verbs.txt,257"
  })
  void smallFilesAreReadWhole(String file, int entries) {
    LexiconReading reading = Dictionaries.read(Dictionaries.real(file, Role.STANCES));

    assertThat(reading.phrases()).hasSize(entries);
    assertThat(reading.remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ACTORS", "STANCES"})
  void everyFileLoadsByItself(Role role) throws IOException {
    Path folder = Path.of("..", "shared", "corpora", "lexicons");
    Assumptions.assumeTrue(Files.isDirectory(folder), () -> "no " + folder);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(path -> path.getFileName().toString().contains("."))
              .filter(path -> !path.toString().matches(".*(README|LICENSE).*"))
              .sorted()
              .toList();
    }

    assertThat(files).hasSize(27);
    for (Path file : files) {
      LexiconSource source = new LexiconSource(file.toString(), role, Files.readAllBytes(file));
      LexiconReading reading = Dictionaries.read(source);
      int entries = reading.names().size() + reading.phrases().size();
      assertThat(entries).as(file.toString()).isPositive();
      assertThat(reading.remarks()).as(file.toString()).hasSizeLessThan(60);
      assertThat(reading.remarks())
          .as(file.toString())
          .allSatisfy(remark -> assertThat(remark.place().line()).isPositive());
    }
  }
}
