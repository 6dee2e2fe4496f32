package org.pressbeam.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pressbeam.article.Article;
import org.pressbeam.article.Block;
import org.pressbeam.corpus.Origin.Place;

/**
 * What the corpus must know of an article to compare it with others: some 200 bytes and 10 for each
 * block.
 *
 * @param origin where and when it appeared
 * @param spareId the id it takes if another article was given the same one; null if its id is
 *     unique by its making
 * @param address hash of its URL, the same for all views of the page; 0 if it has none
 * @param settled whether an earlier run has decided about it: then it only takes part in keeping
 *     ids unique
 * @param blocks its different blocks in order
 * @param sketch a sample of its text
 */
public record Fingerprint(
    Origin origin,
    @Nullable String spareId,
    long address,
    boolean settled,
    List<BlockPrint> blocks,
    Sketch sketch) {
  /** Copies the list. */
  public Fingerprint {
    blocks = List.copyOf(blocks);
  }

  /** Returns the fingerprint of an article. */
  public static Fingerprint of(Article article, Place place) {
    List<BlockPrint> prints = new ArrayList<>();
    Sketch.Sampler sample = new Sketch.Sampler();
    Set<Long> seen = new HashSet<>();
    for (Block block : article.blocks()) {
      if (block.text().isBlank()) {
        continue;
      }
      Words words = Words.of(block.text());
      BlockPrint print = BlockPrint.of(block, words);
      if (seen.add(print.hash())) {
        prints.add(print);
        sample.add(words);
      }
    }
    return new Fingerprint(
        new Origin(
            place,
            article.id(),
            article.outlet(),
            article.published(),
            article.date(),
            article.captured()),
        article.givenId() ? article.spareId() : null,
        PageAddress.hash(article.url()),
        article.settled() != null,
        prints,
        sample.sketch());
  }

  /** Returns its place in the order of the input. */
  public Place place() {
    return origin.place();
  }

  /** Returns its id. */
  public String id() {
    return origin.id();
  }

  /** Returns its outlet. */
  public String outlet() {
    return origin.outlet();
  }

  /** Returns the same with another id. */
  public Fingerprint named(String newId) {
    return new Fingerprint(origin.withId(newId), spareId, address, settled, blocks, sketch);
  }

  /** Returns the same with another id to take if its own is given to another article too. */
  public Fingerprint withSpareId(String newSpareId) {
    return new Fingerprint(origin, newSpareId, address, settled, blocks, sketch);
  }

  /** Returns the same with another id, which is its own for good. */
  Fingerprint withId(String newId) {
    return new Fingerprint(origin.withId(newId), null, address, settled, blocks, sketch);
  }

  /** Returns the hash under which a block of text is compared, see {@link BlockPrint}. */
  public static long hash(String block) {
    return Words.of(block).hash();
  }

  /** Writes the fingerprint, its outlet first. */
  public void write(DataOutputStream out) throws IOException {
    PrintBytes.writeText(outlet(), out);
    PrintBytes.writeOrigin(origin, out);
    out.writeBoolean(spareId != null);
    if (spareId != null) {
      PrintBytes.writeId(spareId, out);
    }
    out.writeLong(address);
    out.writeBoolean(settled);
    writePrint(out);
  }

  /** Reads what {@link #write} wrote. */
  public static Fingerprint read(DataInputStream in) throws IOException {
    Origin origin = PrintBytes.readOrigin(PrintBytes.readText(in), in);
    String spareId = in.readBoolean() ? PrintBytes.readId(in) : null;
    long address = in.readLong();
    boolean settled = in.readBoolean();
    return readPrint(origin, spareId, address, settled, in);
  }

  /** Reads the outlet alone of what {@link #write} wrote. */
  public static String readOutlet(DataInputStream in) throws IOException {
    return PrintBytes.readText(in);
  }

  /** Returns blocks and sketch alone, as they are kept for later batches. */
  public byte[] print() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writePrint(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("a stream in memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private void writePrint(DataOutputStream out) throws IOException {
    PrintBytes.writeNumber(blocks.size(), out);
    for (BlockPrint block : blocks) {
      out.writeLong(block.hash());
      PrintBytes.writeNumber(block.words() * Nature.CODES + block.nature().code(), out);
    }
    sketch.write(out);
  }

  private static Fingerprint readPrint(
      Origin origin, @Nullable String spareId, long address, boolean settled, DataInputStream in)
      throws IOException {
    int size = PrintBytes.readNumber(in);
    List<BlockPrint> blocks = new ArrayList<>(Math.min(size, 1 << 12));
    for (int i = 0; i < size; i++) {
      long hash = in.readLong();
      int words = PrintBytes.readNumber(in);
      Nature nature = Nature.of(words % Nature.CODES);
      blocks.add(new BlockPrint(hash, words / Nature.CODES, nature));
    }
    return new Fingerprint(origin, spareId, address, settled, blocks, Sketch.read(in));
  }

  /**
   * Returns the fingerprint of an article that an earlier batch has kept.
   *
   * @param given whether the input gave its id
   * @param print what {@link #print} returned
   * @throws IllegalArgumentException if the print is none
   */
  public static Fingerprint kept(Origin origin, boolean given, long address, byte[] print) {
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(print));
      return readPrint(origin, given ? origin.id() : null, address, false, in);
    } catch (IOException e) {
      throw new IllegalArgumentException("a fingerprint breaks off", e);
    }
  }
}
