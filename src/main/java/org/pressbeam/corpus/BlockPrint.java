package org.pressbeam.corpus;

import org.pressbeam.article.Block;

/**
 * What is remembered of a block of text.
 *
 * @param hash 64 bits of its words; case, spacing, punctuation and the form of quotation marks
 *     aside
 * @param words how many words it has
 * @param nature what it is by itself
 */
public record BlockPrint(long hash, int words, Nature nature) {

  /** Returns the print of a block that is not blank. */
  static BlockPrint of(Block block, Words words) {
    Nature nature = block.fate() == Block.Fate.APPEAL ? Nature.APPEAL : words.nature();
    return new BlockPrint(words.hash(), words.count(), nature);
  }

  /** Returns how many shingles it has. */
  int shingles() {
    return Math.max(0, words - Words.SHINGLE + 1);
  }
}
