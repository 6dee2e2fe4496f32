package org.pressbeam.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pressbeam.analysis.Findings;
import org.pressbeam.analysis.Findings.Part;
import org.pressbeam.analysis.Findings.PartFindings;
import org.pressbeam.analysis.Findings.VoicedMention;
import org.pressbeam.article.Article;
import org.pressbeam.article.Block.Fate;
import org.pressbeam.article.DateSource;
import org.pressbeam.attribution.Stance;
import org.pressbeam.attribution.Voice;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.text.Tokenizer;

/**
 * Sums of the counts tables over any number of articles. Sums of parts can be added up in any
 * order. Not thread-safe.
 */
public final class Counts {
  private final Map<Table, Map<CountKey, long[]>> sums = new EnumMap<>(Table.class);

  /** Makes sums over no article. */
  public Counts() {
    for (Table table : Table.of(Table.Kind.COUNTS)) {
      sums.put(table, new HashMap<>());
    }
  }

  /**
   * Adds an article and all that was found in it. A repetition inside its outlet adds to {@code
   * duplicates} alone.
   *
   * @param article with its decisions in {@link Article#settled()}
   * @param findings what was found in it
   */
  public void add(Article article, Findings findings) {
    Integer day = Rows.day(article.date());
    CountKey outletDay = new CountKey(article.outlet(), day);
    Article.Settled settled = Rows.decisions(article);
    CountKey captureDay = captureDay(article.outlet(), article.captured());
    if (Rows.isRepetition(article)) {
      add(Table.OUTLET_DAYS, outletDay, 0, 0, 0, 1, 0, 0);
      add(Table.COVERAGE, captureDay, 1, 0, 1, 0, 0, 0, 0, 0);
      return;
    }
    boolean undated = article.date() == null || article.dateSource() == DateSource.CAPTURE;
    add(
        Table.COVERAGE,
        captureDay,
        1,
        1,
        0,
        0,
        0,
        one(undated),
        findings.words(),
        droppedWords(article));
    long syndicated = one(settled.syndicatedFrom() != null);
    add(
        Table.OUTLET_DAYS,
        outletDay,
        1,
        findings.words(),
        findings.sentences(),
        0,
        syndicated,
        one(article.dateSource() == DateSource.CAPTURE));
    Set<CountKey> actors = new HashSet<>();
    Set<CountKey> phrases = new HashSet<>();
    Set<CountKey> dyads = new HashSet<>();
    for (PartFindings part : findings.parts()) {
      for (VoicedMention mention : part.mentions()) {
        addMention(article.outlet(), day, part.part(), mention, syndicated, actors);
      }
      for (Stance stance : part.stances()) {
        addStance(article.outlet(), day, stance, syndicated, phrases);
        addPairs(article.outlet(), day, stance, syndicated, dyads);
      }
    }
  }

  /** Adds a page that a filter set aside. */
  public void addSkipped(@Nullable String outlet, @Nullable Instant captured) {
    add(Table.COVERAGE, captureDay(outlet, captured), 1, 0, 0, 1, 0, 0, 0, 0);
  }

  /** Adds a record that could not be used. */
  public void addReject(@Nullable String outlet, @Nullable Instant captured) {
    add(Table.COVERAGE, captureDay(outlet, captured), 1, 0, 0, 0, 1, 0, 0, 0);
  }

  private static CountKey captureDay(@Nullable String outlet, @Nullable Instant captured) {
    LocalDate day = captured == null ? null : LocalDate.ofInstant(captured, ZoneOffset.UTC);
    return new CountKey(outlet, Rows.day(day));
  }

  private static long droppedWords(Article article) {
    return article.blocks().stream()
        .filter(block -> block.fate() == Fate.APPEAL || block.fate() == Fate.RECURRING)
        .mapToLong(block -> Tokenizer.tokenize(block.text()).wordCount())
        .sum();
  }

  private void addMention(
      String outlet,
      @Nullable Integer day,
      Part part,
      VoicedMention voiced,
      long syndicated,
      Set<CountKey> seen) {
    CountKey key = new CountKey(outlet, day, voiced.mention().actor().id());
    add(
        Table.ACTOR_COUNTS,
        key,
        1,
        one(seen.add(key)),
        one(part == Part.TITLE),
        one(voiced.voice() == Voice.QUOTED),
        one(voiced.voice() == Voice.REPORTED),
        one(voiced.mention().role() == ActorName.Role.METONYM),
        syndicated);
  }

  private void addStance(
      String outlet, @Nullable Integer day, Stance stance, long syndicated, Set<CountKey> seen) {
    CountKey key =
        new CountKey(
            outlet,
            day,
            stance.hit().phrase().category(),
            stance.hit().phrase().phrase(),
            (long) stance.hit().phrase().polarity());
    add(
        Table.STANCE_COUNTS,
        key,
        1,
        one(seen.add(key)),
        one(stance.negated()),
        one(stance.voice() == Voice.QUOTED),
        one(stance.voice() == Voice.REPORTED),
        syndicated);
  }

  private void addPairs(
      String outlet, @Nullable Integer day, Stance stance, long syndicated, Set<CountKey> seen) {
    for (Stance.Pair pair : stance.pairs()) {
      CountKey key =
          new CountKey(
              outlet,
              day,
              pair.source(),
              stance.hit().phrase().category(),
              (long) stance.hit().phrase().polarity(),
              pair.target(),
              stance.voice().code());
      add(Table.ACTOR_STANCE_COUNTS, key, 1, one(stance.negated()), syndicated, one(seen.add(key)));
    }
  }

  /** Adds a block of text that was dropped from so many articles of an outlet. */
  public void addBoilerplate(String outlet, String block, long articles) {
    add(Table.BOILERPLATE, new CountKey(outlet, block), articles);
  }

  private static long one(boolean yes) {
    return yes ? 1 : 0;
  }

  private void add(Table table, CountKey key, long... amounts) {
    long[] sum = tableSums(table).computeIfAbsent(key, k -> new long[amounts.length]);
    for (int i = 0; i < amounts.length; i++) {
      sum[i] += amounts[i];
    }
  }

  private Map<CountKey, long[]> tableSums(Table table) {
    Map<CountKey, long[]> found = sums.get(table);
    if (found == null) {
      throw new IllegalArgumentException(table.tableName() + " holds no counts");
    }
    return found;
  }

  /** Returns the rows of one table, sorted by key. */
  public List<CountRow> rows(Table table) {
    return new TreeMap<>(tableSums(table))
        .entrySet().stream().map(entry -> new CountRow(entry.getKey(), entry.getValue())).toList();
  }

  /**
   * Returns the sums packed by shard, in fixed order; shards without sums are left out.
   *
   * @param shards how many there are, numbered from 0
   */
  public SortedMap<Integer, byte[]> pack(int shards) throws IOException {
    SortedMap<Integer, ByteArrayOutputStream> streams = new TreeMap<>();
    for (Table table : sums.keySet()) {
      for (CountRow row : rows(table)) {
        int shard = Math.floorMod(row.key().hashCode(), shards);
        DataOutputStream out =
            new DataOutputStream(streams.computeIfAbsent(shard, s -> new ByteArrayOutputStream()));
        out.writeUTF(table.name());
        row.write(table, out);
      }
    }
    SortedMap<Integer, byte[]> packed = new TreeMap<>();
    streams.forEach((shard, stream) -> packed.put(shard, stream.toByteArray()));
    return packed;
  }

  /** Adds sums that {@link #pack} packed. */
  public void addFrom(byte[] packed) throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(packed);
    DataInputStream in = new DataInputStream(bytes);
    while (bytes.available() > 0) {
      Table table = Table.valueOf(in.readUTF());
      CountRow row = CountRow.read(table, in);
      add(table, row.key(), row.sums());
    }
  }
}
