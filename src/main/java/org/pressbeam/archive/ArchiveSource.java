package org.pressbeam.archive;

import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A file to be read.
 *
 * @param name name of the archive for {@link RecordName#archive()}
 * @param path full path of the archive for {@link ArchiveRecord#path()}
 * @param channel its bytes; read from any position, not closed
 * @param size its length in bytes
 */
public record ArchiveSource(String name, String path, SeekableByteChannel channel, long size) {

  /** Makes a file of bytes in memory, which are not copied. */
  public static ArchiveSource of(String name, byte[] content) {
    return new ArchiveSource(name, name, new SeekableInMemoryByteChannel(content), content.length);
  }
}
