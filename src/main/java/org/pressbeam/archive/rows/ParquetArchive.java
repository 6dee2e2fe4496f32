package org.pressbeam.archive.rows;

import java.io.IOException;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.Archive;
import org.pressbeam.archive.ArchiveEntry;
import org.pressbeam.archive.ArchiveEntry.Rejected;
import org.pressbeam.archive.ArchiveRecord;
import org.pressbeam.archive.RecordName;
import org.pressbeam.archive.bytes.Damage;
import org.pressbeam.archive.bytes.GuardedChannel;
import org.pressbeam.archive.bytes.Limits;
import org.pressbeam.archive.entry.Place;
import org.pressbeam.archive.entry.SingleEntry;
import org.pressbeam.reject.RejectReason;

/** Rows of a Parquet file. One row group is held at a time; damage loses the rest of its group. */
public final class ParquetArchive implements Archive {
  /**
   * Decompressed bytes of one page, of which one for each column is held at a time. DuckDB writes
   * pages of up to 100 MB, others of one.
   */
  private static final int PAGE = 128 << 20;

  /** Decompressed bytes of all pages of a row group: a million articles in one group fit. */
  private static final long PAGES = 4L << 30;

  /** What a row, or a value of a list, costs at least: repeated ones have next to no bytes. */
  private static final int ROW_COST = 64;

  private final Place place;
  private final ParquetFileReader reader;
  private final GuardedChannel channel;
  private final MessageType schema;
  private final MessageColumnIO columns;
  private int group = -1;
  private long groupEnd;
  private long row;
  private long pages;
  private long texts;
  private long spent;
  private @Nullable RecordReader<Group> rows;

  private ParquetArchive(Place place, GuardedChannel channel) throws IOException {
    this.place = place;
    this.channel = channel;
    this.reader =
        ParquetFileReader.open(
            new ParquetChannel(channel), ParquetOptions.create(new ParquetCodecs(this::spendPage)));
    this.schema = reader.getFileMetaData().getSchema();
    ParquetFooter.check(schema, reader.getRowGroups());
    this.columns = new ColumnIOFactory().getColumnIO(schema);
  }

  /** Opens a file; one whose footer cannot be read is one reject. */
  public static Archive open(Place place, GuardedChannel channel) {
    try {
      ParquetFooter.checkLength(channel);
      return new ParquetArchive(place, channel);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      Damage damage = Damage.of(e);
      return new SingleEntry(place.reject(damage.reason(), damage.detail(), channel.size()));
    }
  }

  private void spendPage(int bytes) throws Damage {
    pages += bytes;
    if (bytes > PAGE || pages > PAGES) {
      throw new Damage(
          RejectReason.TOO_LARGE,
          "page of more than "
              + PAGE
              + " or row group of more than "
              + PAGES
              + " bytes decompressed");
    }
    spend();
  }

  /** Charges pages and texts once: a text usually has its bytes from a page. */
  private void spend() throws Damage {
    long due = Math.max(pages, texts);
    place.budget().spend(due - spent);
    spent = due;
  }

  @Override
  public @Nullable ArchiveEntry next() {
    try {
      while (rows == null || row >= groupEnd) {
        row = groupEnd;
        group++;
        if (group >= reader.getRowGroups().size()) {
          return null;
        }
        openGroup(reader.getRowGroups().get(group));
      }
      place.budget().spend(ROW_COST);
      Group values = rows.read();
      long size = ParquetValues.size(values);
      texts += size;
      spend();
      row++;
      return entry(place.name(Long.toString(row), null), values, size);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return lost(damage(e));
    }
  }

  private void openGroup(BlockMetaData block) throws IOException {
    rows = null;
    groupEnd = row + block.getRowCount();
    pages = 0;
    texts = 0;
    spent = 0;
    if (block.getRowCount() == 0) {
      return;
    }
    ParquetFooter.check(block, channel.size());
    place.budget().spend(ROW_COST * ParquetFooter.elements(block));
    PageReadStore store = reader.readRowGroup(group);
    rows = columns.getRecordReader(store, new GroupRecordConverter(schema));
  }

  private ArchiveEntry entry(RecordName name, Group values, long size) {
    if (size > Limits.PAYLOAD) {
      return new Rejected(
          name, RejectReason.TOO_LARGE, "row with texts of " + size + " bytes", size);
    }
    try {
      ArchiveRecord.Fields fields = new ArchiveRecord.Fields(null, ParquetValues.of(values));
      return new ArchiveRecord(name, place.path(), null, null, fields);
    } catch (RuntimeException e) {
      // The row was read, and the next one stands where it stands.
      return new Rejected(
          name, RejectReason.MALFORMED_RECORD, String.valueOf(e.getMessage()), size);
    }
  }

  /** Parquet wraps what the codecs throw. */
  private static Damage damage(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return Damage.of(cause instanceof Damage ? cause : thrown);
  }

  private Rejected lost(Damage damage) {
    RecordName name = place.name(Long.toString(row + 1), null);
    String rowsLost = "rows " + (row + 1) + " to " + groupEnd + ": ";
    row = groupEnd;
    rows = null;
    if (place.budget().exhausted()) {
      group = reader.getRowGroups().size();
    }
    return new Rejected(name, damage.reason(), rowsLost + damage.detail(), null);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
