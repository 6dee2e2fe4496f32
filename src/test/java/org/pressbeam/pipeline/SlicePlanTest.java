package org.pressbeam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SlicePlanTest {
  private static final long MEGABYTE = 1 << 20;

  private static List<Slice> plan(long... sizes) throws IOException {
    SortedMap<String, Long> files = new TreeMap<>();
    for (int i = 0; i < sizes.length; i++) {
      files.put(String.format("/data/%04d.warc.gz", i), sizes[i]);
    }
    return SlicePlan.of(files);
  }

  @Test
  void coversEveryFileOnceInOrder() throws IOException {
    List<Slice> slices = plan(5, 100 * MEGABYTE, 7, 8, 120 * MEGABYTE, 1);
    List<String> archives = new ArrayList<>();
    for (Slice slice : slices) {
      assertThat(slice.number()).isEqualTo(slices.indexOf(slice));
      slice.files().forEach(file -> archives.add(file.archive()));
    }
    assertThat(archives)
        .containsExactly(
            "0000.warc.gz",
            "0001.warc.gz",
            "0002.warc.gz",
            "0003.warc.gz",
            "0004.warc.gz",
            "0005.warc.gz");
  }

  @Test
  void smallFilesShareSlicesAndLargeInputsHaveMany() throws IOException {
    long[] small = new long[1000];
    java.util.Arrays.fill(small, MEGABYTE / 10);
    List<Slice> slices = plan(small);
    assertThat(slices).hasSizeBetween(40, 64);
    assertThat(plan(1)).hasSize(1);
  }

  @Test
  void archivesAreNamedBelowTheirCommonFolder() throws IOException {
    SortedMap<String, Long> files = new TreeMap<>();
    files.put("/data/x/a.gz", 1L);
    files.put("/data/y/b.gz", 1L);
    assertThat(SlicePlan.of(files).stream().flatMap(slice -> slice.files().stream()))
        .extracting(SliceFile::archive)
        .containsExactly("x/a.gz", "y/b.gz");
  }
}
