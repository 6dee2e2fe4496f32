package org.pressbeam.archive.rows;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.crypto.FileDecryptionProperties;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.format.converter.ParquetMetadataConverter.MetadataFilter;
import org.apache.parquet.hadoop.ParquetMetricsCallback;

/**
 * Settings for reading Parquet without Hadoop. The builder that Parquet 1.15.2 offers asks its
 * class ParquetInputFormat for a filter, whatever the configuration, and that class needs Hadoop's
 * MapReduce; so the constructor behind the builder is called. A test reads files by it, so that a
 * version of Parquet in which it is another one cannot go unnoticed.
 */
final class ParquetOptions {
  private static final int LARGEST_ALLOCATION = 8 << 20;

  private ParquetOptions() {}

  /** Returns settings that read all rows, check checksums of pages and use these codecs. */
  static ParquetReadOptions create(ParquetCodecs codecs) {
    try {
      Constructor<ParquetReadOptions> constructor =
          ParquetReadOptions.class.getDeclaredConstructor(
              boolean.class,
              boolean.class,
              boolean.class,
              boolean.class,
              boolean.class,
              boolean.class,
              boolean.class,
              boolean.class,
              boolean.class,
              FilterCompat.Filter.class,
              MetadataFilter.class,
              CompressionCodecFactory.class,
              ByteBufferAllocator.class,
              int.class,
              Map.class,
              FileDecryptionProperties.class,
              ParquetMetricsCallback.class,
              ParquetConfiguration.class);
      constructor.setAccessible(true);
      return constructor.newInstance(
          /* useSignedStringMinMax= */ false,
          /* useStatsFilter= */ false,
          /* useDictionaryFilter= */ false,
          /* useRecordFilter= */ false,
          /* useColumnIndexFilter= */ false,
          /* usePageChecksumVerification= */ true,
          /* useBloomFilter= */ false,
          /* useOffHeapDecryptBuffer= */ false,
          /* useHadoopVectoredIo= */ false,
          FilterCompat.NOOP,
          ParquetMetadataConverter.NO_FILTER,
          codecs,
          new HeapByteBufferAllocator(),
          LARGEST_ALLOCATION,
          Map.of(),
          null,
          null,
          new PlainParquetConfiguration());
    } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("not the Parquet version that this was written for", e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
