package org.pressbeam.archive.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.MessageType;
import org.pressbeam.archive.Sample;

/** Writes Parquet files for tests, and changes what their footers say. */
final class ParquetSample {
  private ParquetSample() {}

  static byte[] write(
      MessageType type, CompressionCodecName codec, long groupSize, List<Group> rows) {
    MemoryFile file = new MemoryFile();
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(file)
            .withType(type)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new ParquetCodecs())
            .withCompressionCodec(codec)
            .withRowGroupSize(groupSize)
            .withMinRowCountForPageSizeCheck(1)
            .withMaxRowCountForPageSizeCheck(1)
            .build()) {
      for (Group row : rows) {
        writer.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.out.toByteArray();
  }

  static byte[] withFooter(byte[] file, Consumer<FileMetaData> change) {
    int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
    int start = file.length - 8 - length;
    ByteArrayOutputStream footer = new ByteArrayOutputStream();
    try {
      FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(file, start, length));
      change.accept(metadata);
      Util.writeFileMetaData(metadata, footer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteBuffer size = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    size.putInt(0, footer.size());
    return Sample.join(
        Arrays.copyOf(file, start), footer.toByteArray(), size.array(), Sample.bytes("PAR1"));
  }

  private static final class MemoryFile implements OutputFile {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return new PositionOutputStream() {
        @Override
        public long getPos() {
          return out.size();
        }

        @Override
        public void write(int b) {
          out.write(b);
        }

        @Override
        public void write(byte[] b, int offset, int length) {
          out.write(b, offset, length);
        }
      };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }
}
