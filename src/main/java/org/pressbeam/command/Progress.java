package org.pressbeam.command;

import java.io.Closeable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** A bar that shows how many bytes of the archives were read; on a terminal only. */
final class Progress implements Closeable {
  private static final long MEGABYTE = 1 << 20;

  private final @Nullable ProgressBar bar;

  Progress(long bytes) {
    this.bar =
        !Ansi.AUTO.enabled()
            ? null
            : new ProgressBarBuilder()
                .setTaskName("Reading")
                .setInitialMax(bytes)
                .setUnit(" MB", MEGABYTE)
                .clearDisplayOnFinish()
                .build();
  }

  /** Shows that so many bytes were read. */
  void at(long bytes) {
    if (bar != null) {
      bar.stepTo(bytes);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
