package org.pressbeam.archive.bytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The channel failed: disk or network. Unchecked, so that it passes through the libraries which
 * would take an IOException of the channel for damage of the content.
 */
public final class ChannelFailure extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  /** How deep libraries wrap what they catch. */
  private static final int DEPTH = 16;

  /** Wraps what the channel threw. */
  public ChannelFailure(IOException cause) {
    super(cause);
  }

  /** Throws what the channel threw if that is what lies behind something thrown. */
  public static void rethrow(Throwable thrown) throws IOException {
    @Nullable Throwable cause = thrown;
    for (int i = 0; i < DEPTH && cause != null; i++) {
      if (cause instanceof ChannelFailure failure) {
        throw failure.getCause();
      }
      cause = cause.getCause();
    }
  }
}
