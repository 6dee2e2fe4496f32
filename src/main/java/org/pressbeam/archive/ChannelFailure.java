package org.pressbeam.archive;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The channel failed: disk or network. Unchecked, so that it passes through the libraries which
 * would take an IOException of the channel for damage of the content.
 */
final class ChannelFailure extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  ChannelFailure(IOException cause) {
    super(cause);
  }
}
