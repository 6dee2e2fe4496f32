package org.pressbeam.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.RecordName;

/**
 * One article as published, its body still in blocks.
 *
 * @param id unique: the id the input gives, else a hash of archive, record and position
 * @param givenId whether the input gave the id
 * @param outlet registrable domain, or what the input gives
 * @param date day of publication in the article's own time zone
 * @param dateSource where the date came from; NONE exactly if there is none
 * @param published time of publication, where a time of day is given
 * @param captured time of capture
 * @param digest SHA-256 of the payload in lower-case hexadecimal
 * @param url address of the article
 * @param title headline without the outlet's name
 * @param authors names without "By"
 * @param dateline place and date before the first sentence, kept out of the text
 * @param agency the credited news agency
 * @param language BCP 47
 * @param record where it was read
 * @param blocks the body in order
 * @param policy how the text is to be treated later
 * @param settled decisions of an earlier run that stand; null if the corpus decides anew
 */
public record Article(
    String id,
    boolean givenId,
    String outlet,
    @Nullable LocalDate date,
    DateSource dateSource,
    @Nullable Instant published,
    @Nullable Instant captured,
    @Nullable String digest,
    @Nullable String url,
    @Nullable String title,
    List<String> authors,
    @Nullable String dateline,
    @Nullable String agency,
    @Nullable String language,
    RecordName record,
    List<Block> blocks,
    TextPolicy policy,
    @Nullable Settled settled)
    implements Extraction {

  /** How the text of an article is treated after it was parsed. */
  public enum TextPolicy {
    /** Appeals and recurring blocks are cut. */
    CLEANED,
    /** The text stays exactly as given, nothing is cut. */
    VERBATIM
  }

  /**
   * Decisions about an article that an earlier run has made.
   *
   * @param duplicateOf the article of the same outlet that it repeats
   * @param syndicatedFrom the earliest article of another outlet with the same text
   */
  public record Settled(@Nullable String duplicateOf, @Nullable String syndicatedFrom) {}

  /** Checks what always holds and copies the lists. */
  public Article {
    authors = List.copyOf(authors);
    blocks = List.copyOf(blocks);
    if ((date == null) != (dateSource == DateSource.NONE)) {
      throw new IllegalArgumentException("date " + date + " with source " + dateSource);
    }
  }

  /**
   * Returns an id made of where the article was read. It is the id itself where the input gives
   * none, else the one to take if another article was given the same.
   */
  public String spareId() {
    return record.hash();
  }

  /** Returns the same article with another id. */
  public Article withId(String newId) {
    return settle(newId, blocks, settled);
  }

  /** Returns the same article with another id, other blocks and the decisions of the corpus. */
  public Article settle(String newId, List<Block> newBlocks, @Nullable Settled decisions) {
    return new Article(
        newId,
        givenId,
        outlet,
        date,
        dateSource,
        published,
        captured,
        digest,
        url,
        title,
        authors,
        dateline,
        agency,
        language,
        record,
        newBlocks,
        policy,
        decisions);
  }

  /** Returns the text: the blocks that are kept (of a verbatim text all), joined by a line feed. */
  public String text() {
    return blocks.stream()
        .filter(block -> policy == TextPolicy.VERBATIM || block.fate() == Block.Fate.KEPT)
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }
}
