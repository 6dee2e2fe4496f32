package org.pressbeam.corpus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.corpus.Fingerprint.BlockPrint;
import org.pressbeam.corpus.Fingerprint.Place;

/**
 * The text of an article, without what recurs, as far as copies of it are looked for.
 *
 * @param text hash over its blocks
 * @param length its length in UTF-16 units
 * @param place where the article was staged
 * @param id its id
 * @param outlet its outlet
 * @param published time of publication
 * @param date day of publication
 * @param captured time of capture
 */
public record TextPrint(
    long text,
    int length,
    Place place,
    String id,
    String outlet,
    @Nullable Instant published,
    @Nullable LocalDate date,
    @Nullable Instant captured) {

  /**
   * Earliest first: by time of publication, day, time of capture and id. What is unknown comes
   * last.
   */
  public static final Comparator<TextPrint> EARLIEST =
      Comparator.comparing(TextPrint::published, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(TextPrint::date, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(TextPrint::captured, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(TextPrint::id);

  /**
   * Returns the print of an article's text.
   *
   * @param article the article
   * @param blocks those of its blocks that are its text
   */
  static TextPrint of(Fingerprint article, List<BlockPrint> blocks) {
    long hash = blocks.size();
    int length = 0;
    for (BlockPrint block : blocks) {
      // A multiplication by an odd constant (2^64 over the golden ratio) makes the order of blocks
      // count.
      hash = (hash ^ block.hash()) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
      length += block.length();
    }
    return new TextPrint(
        hash,
        length,
        article.place(),
        article.id(),
        article.outlet(),
        article.published(),
        article.date(),
        article.captured());
  }
}
