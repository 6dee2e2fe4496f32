package org.pressbeam.pipeline;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.pressbeam.table.CountRow;
import org.pressbeam.table.Counts;
import org.pressbeam.table.DayGaps;
import org.pressbeam.table.Table;

/**
 * Sums the counts: one element for each file of a counts table, its rows in key order; 10 million
 * rows to a file.
 *
 * <p>One input element is the packed sums of one slice for one shard, in any order; keys of
 * different shards differ. The sums of one shard must fit in memory; the shards of a table are
 * merged row by row from files. A table without rows gives no element.
 *
 * <pre>{@code
 * PCollection<WrittenFile> files = counts.apply("SumCounts", new SumCounts(folder));
 * }</pre>
 */
final class SumCounts
    extends PTransform<PCollection<KV<Integer, byte[]>>, PCollection<WrittenFile>> {
  private static final long serialVersionUID = 1L;

  /** Rows of one file of a counts table, as the contract has it. */
  static final long ROWS_PER_FILE = 10_000_000;

  private final RunFolder folder;

  SumCounts(RunFolder folder) {
    this.folder = folder;
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<KV<Integer, byte[]>> counts) {
    return counts
        .apply("ByShard", GroupByKey.create())
        .apply("SumShard", ParDo.of(new SumShardFn(folder)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))
        .apply("ByTable", GroupByKey.create())
        .apply("MergeShards", ParDo.of(new MergeShardsFn(folder)))
        .setCoder(RecordCoder.of(WrittenFile.class));
  }

  /** Sums a shard and writes the rows of each table to a file in key order. */
  private static final class SumShardFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    private final RunFolder folder;

    SumShardFn(RunFolder folder) {
      this.folder = folder;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> shard, OutputReceiver<KV<String, String>> out)
        throws IOException {
      Counts counts = new Counts();
      for (byte[] block : shard.getValue()) {
        counts.addFrom(block);
      }
      for (Table table : Table.of(Table.Kind.COUNTS)) {
        List<CountRow> rows = counts.rows(table);
        if (!rows.isEmpty()) {
          String path = folder.attempt("run-" + table.tableName() + "-" + shard.getKey());
          SortedRun.write(path, table, rows);
          out.output(KV.of(table.name(), path));
        }
      }
    }
  }

  /** Merges the shards of a table into its files. */
  private static final class MergeShardsFn extends DoFn<KV<String, Iterable<String>>, WrittenFile> {
    private static final long serialVersionUID = 1L;

    private final RunFolder folder;

    MergeShardsFn(RunFolder folder) {
      this.folder = folder;
    }

    @ProcessElement
    public void process(@Element KV<String, Iterable<String>> runs, OutputReceiver<WrittenFile> out)
        throws IOException {
      Table table = Table.valueOf(runs.getKey());
      try (CountsFiles files = new CountsFiles(table, folder)) {
        DayGaps gaps = new DayGaps();
        SortedRun.merge(
            runs.getValue(),
            table,
            row -> {
              if (table == Table.COVERAGE) {
                for (CountRow gap : gaps.before(row)) {
                  files.write(gap);
                }
              }
              files.write(row);
            });
        files.finish().forEach(out::output);
      }
    }
  }
}
