package org.pressbeam.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.testing.CoderProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pressbeam.table.Table;

class RecordCoderTest {
  private record Inner(String text, @Nullable Long number) {}

  private record Outer(
      int number,
      long big,
      boolean yes,
      @Nullable String text,
      @Nullable Instant time,
      @Nullable LocalDate day,
      @Nullable Table table,
      List<Inner> inner,
      SortedMap<String, Long> counts) {}

  private record Unknown(TreeSet<String> set) {}

  private static final Outer FULL =
      new Outer(
          -1,
          Long.MIN_VALUE,
          true,
          "😀 text",
          Instant.parse("1969-12-31T23:59:59.123456789Z"),
          LocalDate.of(-4, 2, 29),
          Table.QUOTES,
          List.of(new Inner("", null), new Inner("b", 7L)),
          new TreeMap<>(java.util.Map.of("a", 1L, "b", 2L)));
  private static final Outer EMPTY =
      new Outer(0, 0, false, null, null, null, null, List.of(), new TreeMap<>());

  @Test
  void givesBackWhatItTook() throws Exception {
    RecordCoder<Outer> coder = RecordCoder.of(Outer.class);
    CoderProperties.coderDecodeEncodeEqual(coder, FULL);
    CoderProperties.coderDecodeEncodeEqual(coder, EMPTY);
    CoderProperties.coderDeterministic(
        coder,
        FULL,
        new Outer(
            -1,
            Long.MIN_VALUE,
            true,
            FULL.text(),
            FULL.time(),
            FULL.day(),
            FULL.table(),
            List.copyOf(FULL.inner()),
            new TreeMap<>(FULL.counts())));
    CoderProperties.coderSerializable(coder);
  }

  @Test
  void refusesATypeItDoesNotKnow() {
    assertThatThrownBy(
            () ->
                CoderProperties.coderDecodeEncodeEqual(
                    RecordCoder.of(Unknown.class), new Unknown(new TreeSet<>())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TreeSet");
  }

  @Test
  void saysWhenTheBytesBreakOff() {
    assertThatThrownBy(
            () -> RecordCoder.of(Outer.class).decode(new ByteArrayInputStream(new byte[5])))
        .isInstanceOf(EOFException.class);
  }
}
