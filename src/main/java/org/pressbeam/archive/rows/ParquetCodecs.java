package org.pressbeam.archive.rows;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.pressbeam.archive.bytes.Damage;
import org.xerial.snappy.Snappy;

/**
 * Compression of Parquet pages without Hadoop, whose codec factory wants a Configuration and with
 * it libraries that are not here. Knows UNCOMPRESSED, ZSTD (level 3, the same bytes for the same
 * input), SNAPPY, GZIP and LZ4_RAW. Safe for use by several threads.
 */
public final class ParquetCodecs implements CompressionCodecFactory {
  private static final int ZSTD_LEVEL = 3;

  /** Bytes of a decompressed page; writers aim at 1 MB. */
  private static final int PAGE = 256 << 20;

  private static final Map<CompressionCodecName, Codec> CODECS = codecs();

  private final PageBytes pageBytes;

  /** Creates a factory for writing and for reading what one wrote oneself. */
  public ParquetCodecs() {
    this(bytes -> {});
  }

  /** Creates a factory for reading what others wrote; only one thread may read by it. */
  ParquetCodecs(PageBytes pageBytes) {
    this.pageBytes = pageBytes;
  }

  /** Tells whether pages in that compression can be read and written. */
  public static boolean supports(CompressionCodecName name) {
    return CODECS.containsKey(name);
  }

  /**
   * Returns the compressor.
   *
   * @throws IllegalArgumentException if the compression is not supported
   */
  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    return new Compressor(name, codec(name));
  }

  /**
   * Returns the decompressor.
   *
   * @throws IllegalArgumentException if the compression is not supported
   */
  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    return new Decompressor(codec(name), pageBytes);
  }

  @Override
  public void release() {}

  private static byte[] array(BytesInput bytes) throws IOException {
    byte[] result = new byte[Math.toIntExact(bytes.size())];
    bytes.toInputStream().slice(result.length).get(result);
    return result;
  }

  private static Codec codec(CompressionCodecName name) {
    Codec codec = CODECS.get(name);
    if (codec == null) {
      throw new IllegalArgumentException("Parquet compression " + name + " is not supported");
    }
    return codec;
  }

  private static Map<CompressionCodecName, Codec> codecs() {
    Map<CompressionCodecName, Codec> codecs = new EnumMap<>(CompressionCodecName.class);
    codecs.put(CompressionCodecName.UNCOMPRESSED, new Codec(b -> b, (b, size) -> b));
    codecs.put(
        CompressionCodecName.ZSTD,
        new Codec(b -> Zstd.compress(b, ZSTD_LEVEL), ParquetCodecs::unzstd));
    codecs.put(CompressionCodecName.SNAPPY, new Codec(Snappy::compress, ParquetCodecs::unsnappy));
    codecs.put(CompressionCodecName.GZIP, new Codec(ParquetCodecs::gzip, ParquetCodecs::gunzip));
    codecs.put(CompressionCodecName.LZ4_RAW, new Codec(ParquetCodecs::lz4, ParquetCodecs::unlz4));
    return codecs;
  }

  private static byte[] unzstd(byte[] bytes, int size) throws IOException {
    byte[] result = new byte[size];
    long n = Zstd.decompressByteArray(result, 0, size, bytes, 0, bytes.length);
    if (Zstd.isError(n)) {
      throw Damage.corrupt("Parquet page: " + Zstd.getErrorName(n));
    }
    return Arrays.copyOf(result, (int) n);
  }

  private static byte[] unsnappy(byte[] bytes, int size) throws IOException {
    if (Snappy.uncompressedLength(bytes) != size) {
      throw Damage.corrupt("Parquet page: wrong length");
    }
    return Snappy.uncompress(bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(result)) {
      out.write(bytes);
    }
    return result.toByteArray();
  }

  private static byte[] gunzip(byte[] bytes, int size) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(size);
    }
  }

  private static byte[] lz4(byte[] bytes) {
    Lz4Compressor compressor = new Lz4Compressor();
    byte[] result = new byte[compressor.maxCompressedLength(bytes.length)];
    int n = compressor.compress(bytes, 0, bytes.length, result, 0, result.length);
    return Arrays.copyOf(result, n);
  }

  private static byte[] unlz4(byte[] bytes, int size) {
    byte[] result = new byte[size];
    int n = new Lz4Decompressor().decompress(bytes, 0, bytes.length, result, 0, size);
    return Arrays.copyOf(result, n);
  }

  /** Is told how many bytes a page has before it is decompressed. */
  interface PageBytes {
    /** Throws {@link Damage} if they are too many. */
    void spend(int bytes) throws Damage;
  }

  /** How bytes are compressed. */
  private interface Compression {
    byte[] compress(byte[] bytes) throws IOException;
  }

  /** How bytes are decompressed, to a length that the page tells. */
  private interface Decompression {
    byte[] decompress(byte[] bytes, int size) throws IOException;
  }

  private record Codec(Compression compression, Decompression decompression) {}

  private record Compressor(CompressionCodecName name, Codec codec)
      implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
      return BytesInput.from(codec.compression().compress(array(bytes)));
    }

    @Override
    public CompressionCodecName getCodecName() {
      return name;
    }

    @Override
    public void release() {}
  }

  private record Decompressor(Codec codec, PageBytes pageBytes) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int decompressedSize) throws IOException {
      return BytesInput.from(decompress(array(bytes), decompressedSize));
    }

    @Override
    public void decompress(
        ByteBuffer input, int compressedSize, ByteBuffer output, int decompressedSize)
        throws IOException {
      byte[] bytes = new byte[compressedSize];
      input.get(bytes);
      output.put(decompress(bytes, decompressedSize));
    }

    private byte[] decompress(byte[] bytes, int size) throws IOException {
      if (size < 0 || size > PAGE) {
        throw Damage.corrupt("Parquet page of " + size + " bytes");
      }
      pageBytes.spend(size);
      byte[] result = codec.decompression().decompress(bytes, size);
      if (result.length != size) {
        throw Damage.corrupt("Parquet page: wrong length");
      }
      return result;
    }

    @Override
    public void release() {}
  }
}
