package org.pressbeam.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pressbeam.article.Article;
import org.pressbeam.article.Block;

/**
 * What the corpus must know of an article to compare it with others: some 150 bytes and 10 for each
 * block.
 *
 * @param place where the article was staged
 * @param id its id
 * @param spareId the id it takes if another article was given the same one; null if its id is
 *     unique by its making
 * @param outlet its outlet
 * @param published time of publication
 * @param date day of publication
 * @param captured time of capture
 * @param address hash of its URL; 0 if it has none
 * @param settled whether an earlier run has decided about it: then it only takes part in keeping
 *     ids unique
 * @param blocks its blocks in order
 */
public record Fingerprint(
    Place place,
    String id,
    @Nullable String spareId,
    String outlet,
    @Nullable Instant published,
    @Nullable LocalDate date,
    @Nullable Instant captured,
    long address,
    boolean settled,
    List<BlockPrint> blocks) {

  /**
   * Where an article was staged; the order of the whole input.
   *
   * @param slice number of its slice
   * @param index number of the article in its slice
   */
  public record Place(int slice, int index) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int bySlice = Integer.compare(slice, other.slice);
      return bySlice != 0 ? bySlice : Integer.compare(index, other.index);
    }
  }

  /**
   * A block of text.
   *
   * @param hash 64 bits of its text, case and spacing aside
   * @param length its length in UTF-16 units
   * @param appeal whether the list of known appeals has it
   */
  public record BlockPrint(long hash, int length, boolean appeal) {}

  /** Copies the list. */
  public Fingerprint {
    blocks = List.copyOf(blocks);
  }

  /** Returns the fingerprint of an article. */
  public static Fingerprint of(Article article, Place place) {
    return new Fingerprint(
        place,
        article.id(),
        article.givenId() ? article.spareId() : null,
        article.outlet(),
        article.published(),
        article.date(),
        article.captured(),
        article.url() == null ? 0 : hash(article.url()),
        article.settled() != null,
        article.blocks().stream()
            .filter(block -> !block.text().isBlank())
            .map(
                block ->
                    new BlockPrint(
                        hash(block.text()),
                        block.text().length(),
                        block.fate() == Block.Fate.APPEAL))
            .toList());
  }

  /** Returns the same with another id, which is its own for good. */
  Fingerprint withId(String newId) {
    return new Fingerprint(
        place, newId, null, outlet, published, date, captured, address, settled, blocks);
  }

  /**
   * Returns the hash under which a block of text is compared: 64 bits of SHA-256 over its words in
   * lower case.
   */
  public static long hash(String block) {
    String words = String.join(" ", block.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    byte[] digest = sha256().digest(words.getBytes(StandardCharsets.UTF_8));
    long hash = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      hash = hash << 8 | (digest[i] & 0xff);
    }
    return hash;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
