package org.pressbeam.archive.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressbeam.archive.Sample.bytes;
import static org.pressbeam.archive.Sample.gzip;
import static org.pressbeam.archive.Sample.join;
import static org.pressbeam.archive.Sample.read;
import static org.pressbeam.archive.Sample.say;
import static org.pressbeam.archive.Sample.zstd;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;
import org.pressbeam.archive.bytes.Limits;

class JsonLinesArchiveTest {
  private static final byte[] THREE = bytes("{\"n\":1}\n\n{\"n\":2}\r\n  \n{\"n\":3}");

  static Stream<byte[]> forms() {
    int half = THREE.length / 2;
    return Stream.of(
        THREE,
        join(bytes("\ufeff"), THREE),
        gzip(THREE),
        join(gzip(Arrays.copyOf(THREE, half)), gzip(Arrays.copyOfRange(THREE, half, THREE.length))),
        zstd(THREE));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void readsEveryForm(byte[] file) {
    assertThat(say(read(file))).containsExactly("1 Fields", "3 Fields", "5 Fields");
  }

  private static Map<String, Object> values(String line) {
    ArchiveRecord record = (ArchiveRecord) read(bytes(line)).get(0);
    return ((ArchiveRecord.Fields) record.content()).values();
  }

  @Test
  void readsValues() {
    assertThat(
            values(
                "{\"s\":\"é\\u00e9\",\"i\":-7,\"big\":12345678901234567890,\"f\":1.5,\"t\":true,"
                    + "\"n\":null,\"l\":[1,null,\"a\",{\"x\":[]}],\"o\":{\"y\":false}}"))
        .isEqualTo(
            Map.of(
                "s",
                "éé",
                "i",
                -7L,
                "big",
                "12345678901234567890",
                "f",
                1.5,
                "t",
                true,
                "l",
                List.of(1L, "a", Map.of("x", List.of())),
                "o",
                Map.of("y", false)));
  }

  @Test
  void theLastOfTwoKeysWins() {
    assertThat(values("{\"a\":1,\"a\":2,\"b\":1,\"b\":null}")).isEqualTo(Map.of("a", 2L));
  }

  @Test
  void givesOffsetAndBytesOfALine() {
    ArchiveRecord second = (ArchiveRecord) read(THREE).get(1);
    assertThat(second.name()).isEqualTo(new RecordName("file", "3", 9L));
    byte[] payload = ((ArchiveRecord.Fields) second.content()).payload();
    assertThat(payload).isEqualTo(bytes("{\"n\":2}"));
    assertThat(((ArchiveRecord) read(gzip(THREE)).get(1)).name().offset()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a": }        | line 2, column 7
          {"a":1} x      | line 2, column 9
          {"a":1}{"b":2} | line 2, column 8
          [1]            | line 2, column 1
          "text"         | line 2, column 1
          {"a":1         | line 2, column
          {a:1}          | line 2, column 2
          {"é":1} x      | line 2, column 9
          """)
  void rejectsALineThatIsNoObjectAndGoesOn(String line, String where) {
    List<ArchiveEntry> read = read(bytes("{\"n\":1}\n" + line + "\n{\"n\":3}\n"));
    assertThat(say(read)).containsExactly("1 Fields", "2 rejected bad_json", "3 Fields");
    assertThat(((ArchiveEntry.Rejected) read.get(1)).detail()).startsWith(where);
  }

  @Test
  void goesOnWhenTheFirstLineIsBad() {
    assertThat(say(read(bytes("{\"a\": \n{\"n\":2}\n"))))
        .containsExactly("1 rejected bad_json", "2 Fields");
  }

  @Test
  void boundsNestingAndLength() {
    String deep = "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}";
    byte[] big = new byte[Limits.PAYLOAD + 10];
    Arrays.fill(big, (byte) ' ');
    big[0] = '{';
    big[Limits.PAYLOAD + 9] = '}';
    byte[] file = join(bytes("{\"n\":1}\n" + deep + "\n"), big, bytes("\n{\"n\":4}\n"));
    for (byte[] form : List.of(file, gzip(file))) {
      assertThat(say(read(form)))
          .containsExactly("1 Fields", "2 rejected bad_json", "3 rejected too_large", "4 Fields");
    }
  }

  @Test
  void boundsTheNumberOfValues() {
    String many = "{\"a\":[" + "1,".repeat(100_000) + "1]}";
    assertThat(say(read(bytes("{\"n\":1}\n" + many + "\n{\"n\":3}\n"))))
        .containsExactly("1 Fields", "2 rejected too_large", "3 Fields");
  }

  @Test
  void saysWhatADocumentOverSeveralLinesShouldBe() {
    for (String document :
        List.of("[\n{\"a\":1},\n{\"a\":2}\n]", "{\n  \"a\": 1,\n  \"b\": 2\n}")) {
      List<ArchiveEntry> read = read(bytes(document));
      assertThat(say(read)).containsExactly("1 rejected bad_json");
      assertThat(((ArchiveEntry.Rejected) read.get(0)).detail()).contains("one object a line");
    }
  }

  @Test
  void givesTheLinesBeforeDamage() {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(3);
    for (int i = 1; i <= 40_000; i++) {
      lines.append("{\"n\":").append(random.nextLong()).append("}\n");
    }
    for (byte[] packed : List.of(gzip(bytes(lines.toString())), zstd(bytes(lines.toString())))) {
      List<ArchiveEntry> read = read(Arrays.copyOf(packed, packed.length / 2));
      List<String> said = say(read);
      assertThat(said.size()).isGreaterThan(100);
      for (int i = 0; i < said.size() - 1; i++) {
        assertThat(said.get(i)).isEqualTo((i + 1) + " Fields");
      }
      assertThat(said.get(said.size() - 1)).isEqualTo(said.size() + " rejected truncated_archive");
    }
  }

  @Test
  void reportsAWrongChecksumBehindAllLines() {
    byte[] packed = gzip(THREE);
    packed[packed.length - 6] ^= 1;
    assertThat(say(read(packed)))
        .containsExactly("1 Fields", "3 Fields", "5 rejected corrupt_archive");
  }
}
