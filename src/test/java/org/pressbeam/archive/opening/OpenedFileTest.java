package org.pressbeam.archive.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveEntry.Skipped;
import org.pressbeam.archive.Sample;
import org.pressbeam.archive.bytes.ChannelFailure;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.entry.Place;
import org.pressbeam.reject.SkipFilter;

class OpenedFileTest {
  private static final Place PLACE = Place.of(Sample.source(new byte[0]));

  /** An archive that gives one entry and then throws. */
  private static final class Breaking implements Archive {
    private final Throwable thrown;
    private int calls;
    private int closed;

    Breaking(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public @Nullable ArchiveEntry next() throws IOException {
      calls++;
      return calls == 1 ? new Skipped(SkipFilter.EMPTY) : fail(thrown);
    }

    @Override
    public void close() {
      closed++;
    }
  }

  private static @Nullable ArchiveEntry fail(Throwable thrown) throws IOException {
    if (thrown instanceof IOException e) {
      throw e;
    }
    if (thrown instanceof Error e) {
      throw e;
    }
    throw (RuntimeException) thrown;
  }

  static Stream<Throwable> breaks() {
    return Stream.of(
        new IllegalStateException("so"),
        new ArrayIndexOutOfBoundsException(7),
        new StackOverflowError(),
        Damage.corrupt("so"));
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void whatBreaksLosesTheRestOfTheFile(Throwable thrown) throws IOException {
    Breaking breaking = new Breaking(thrown);
    try (Archive archive = new OpenedFile(PLACE, 0, () -> breaking)) {
      assertThat(archive.next()).isInstanceOf(Skipped.class);
      assertThat(Sample.say(List.of(archive.next())))
          .containsExactly("@rest-of-0 rejected corrupt_archive");
      assertThat(breaking.closed).isEqualTo(1);
      assertThat(archive.next()).isNull();
      assertThat(archive.covered()).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void whatBreaksAtOnceIsOneReject(Throwable thrown) throws IOException {
    ArchiveOpener.Opening opening =
        () -> {
          fail(thrown);
          throw new AssertionError();
        };
    try (Archive archive = new OpenedFile(PLACE, 0, opening)) {
      assertThat(Sample.say(List.of(archive.next())))
          .containsExactly("@rest-of-0 rejected corrupt_archive");
      assertThat(archive.next()).isNull();
    }
  }

  @Test
  void aFailingChannelIsNoDamageWhateverIsWrappedAroundIt() throws IOException {
    IOException gone = new IOException("the disk is gone");
    for (Throwable thrown :
        List.of(new ChannelFailure(gone), new IllegalStateException(new ChannelFailure(gone)))) {
      try (Archive archive = new OpenedFile(PLACE, 0, () -> new Breaking(thrown))) {
        archive.next();
        assertThatThrownBy(archive::next).isSameAs(gone);
      }
    }
  }

  @Test
  void everythingIsClosedEvenIfSomethingCannotBe() {
    Breaking resource = new Breaking(new IllegalStateException());
    Archive inner =
        new Archive() {
          @Override
          public @Nullable ArchiveEntry next() {
            return null;
          }

          @Override
          public void close() throws IOException {
            throw new IOException("stuck");
          }
        };
    assertThatThrownBy(() -> new PackedArchive(inner, resource).close()).hasMessage("stuck");
    assertThat(resource.closed).isEqualTo(1);
  }
}
