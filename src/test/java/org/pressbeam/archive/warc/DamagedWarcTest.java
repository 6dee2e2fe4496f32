package org.pressbeam.archive.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressbeam.archive.Sample.bytes;
import static org.pressbeam.archive.Sample.gzip;
import static org.pressbeam.archive.Sample.join;
import static org.pressbeam.archive.Sample.members;
import static org.pressbeam.archive.Sample.page;
import static org.pressbeam.archive.Sample.read;
import static org.pressbeam.archive.Sample.response;
import static org.pressbeam.archive.Sample.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.ByteRange;
import org.pressbeam.archive.Sample;
import org.pressbeam.archive.opening.ArchiveSplitter;
import org.pressbeam.reject.RejectReason;

class DamagedWarcTest {
  @Test
  void losesOnlyTheRecordThatAClipCuts() {
    List<byte[]> members = members(4);
    byte[] archive = join(members);
    for (int length = 1; length < archive.length; length++) {
      List<String> expected = new ArrayList<>();
      int end = 0;
      for (byte[] member : members) {
        if (end + member.length <= length) {
          expected.add("r" + expected.size() + " Page");
          end += member.length;
        } else {
          break;
        }
      }
      List<String> said = say(read(Arrays.copyOf(archive, length)));
      List<String> whole = said.subList(0, expected.size());
      assertThat(whole).as("clipped to %d", length).isEqualTo(expected);
      if (end < length) {
        assertThat(said).as("clipped to %d", length).hasSize(expected.size() + 1);
        assertThat(said.get(said.size() - 1)).endsWith("rejected truncated_archive");
      }
    }
  }

  @Test
  void losesOnlyTheRecordThatAClipCutsInAPlainFile() {
    byte[] archive = join(page("a"), page("b"));
    int first = page("a").length;
    for (int length = first; length < archive.length - 4; length++) {
      List<String> said = say(read(Arrays.copyOf(archive, length)));
      assertThat(said.get(0)).isEqualTo("a Page");
      assertThat(said).as("clipped to %d", length).hasSize(length > first ? 2 : 1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 40, 300})
  void losesOnlyTheRecordsThatZeroesHit(int zeroes) {
    List<byte[]> members = members(5);
    byte[] archive = join(members);
    for (int at = 0; at + zeroes <= archive.length; at += 3) {
      byte[] damaged = archive.clone();
      Arrays.fill(damaged, at, at + zeroes, (byte) 0);
      List<String> expected = new ArrayList<>();
      int start = 0;
      for (int i = 0; i < members.size(); i++) {
        int end = start + members.get(i).length;
        if (Arrays.equals(archive, start, end, damaged, start, end)) {
          expected.add("r" + i + " Page");
        }
        start = end;
      }
      List<String> said = say(read(damaged));
      assertThat(said).as("zeroes at %d", at).containsAll(expected);
      assertThat(said.size()).as("zeroes at %d", at).isLessThanOrEqualTo(6);
      if (expected.size() < 5) {
        // Some header bytes (time, system) do not matter to anyone.
        boolean harmless = said.stream().noneMatch(s -> s.contains("rejected"));
        assertThat(harmless && said.size() < 5).as("zeroes at %d", at).isFalse();
      }
    }
  }

  @Test
  void reportsOffsetAndLengthOfADamagedStretch() {
    List<byte[]> members = members(3);
    Arrays.fill(members.get(1), 20, 40, (byte) 0);
    ArchiveEntry.Rejected rejected = (ArchiveEntry.Rejected) read(join(members)).get(1);
    assertThat(rejected.reason()).isEqualTo(RejectReason.CORRUPT_ARCHIVE);
    assertThat(rejected.name().offset()).isEqualTo(members.get(0).length);
    assertThat(rejected.bytes()).isEqualTo(members.get(1).length);
  }

  @Test
  void rejectsAWrongChecksumAndAWrongLength() {
    for (int fromEnd : new int[] {1, 5}) {
      List<byte[]> members = members(3);
      byte[] middle = members.get(1);
      middle[middle.length - fromEnd] ^= 1;
      assertThat(say(read(join(members))))
          .containsExactly("r0 Page", "r1 rejected corrupt_archive", "r2 Page");
    }
  }

  @Test
  void rejectsRubbishBetweenMembersAndAtTheEnd() {
    List<byte[]> members = members(2);
    byte[] rubbish = bytes("no member");
    assertThat(say(read(join(members.get(0), rubbish, members.get(1), rubbish))))
        .hasSize(4)
        .contains("r0 Page", "r1 Page");
  }

  @Test
  void readsOnBehindADamagedRecordOfAPlainFile() {
    byte[] archive = join(page("a"), page("b"), page("c"));
    int start = page("a").length;
    Arrays.fill(archive, start, start + 30, (byte) 0);
    assertThat(say(read(archive)))
        .containsExactly("a Page", "@" + start + " rejected corrupt_archive", "c Page");
  }

  @Test
  void readsOnInAStreamOfOneMemberUpToTheDamage() {
    StringBuilder noise = new StringBuilder();
    new Random(7).ints(20_000, 'a', 'z').forEach(c -> noise.append((char) c));
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    byte[] archive = gzip(join(page("a"), response("b", http, bytes(noise.toString()))));
    assertThat(say(read(Arrays.copyOf(archive, archive.length - 500))))
        .containsExactly("a Page", "b rejected truncated_archive");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 50, 200, 64 << 10})
  void rangesAgreeWithTheWholeEvenWhenDamaged(long step) {
    List<byte[]> members = members(12);
    Arrays.fill(members.get(4), 12, 60, (byte) 0);
    Arrays.fill(members.get(7), 0, members.get(7).length, (byte) 0);
    byte[] archive = join(members);
    ArchiveSource source = Sample.source(archive);
    List<ArchiveEntry> entries = new ArrayList<>();
    List<@Nullable ByteRange> covered = new ArrayList<>();
    for (long from = 0; from < archive.length; from += step) {
      ByteRange range = new ByteRange(from, Math.min(archive.length, from + step));
      entries.addAll(Sample.read(source, range, covered));
    }
    assertThat(say(entries)).isEqualTo(say(read(archive)));
    assertThat(ArchiveSplitter.chains(covered, archive.length)).isTrue();
  }
}
