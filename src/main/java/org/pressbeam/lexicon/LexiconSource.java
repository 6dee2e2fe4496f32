package org.pressbeam.lexicon;

/**
 * A lexicon file that was read into memory.
 *
 * @param name as the user gave it, for messages and to tell the format by its ending
 * @param role which option named it
 * @param content its bytes
 */
public record LexiconSource(String name, Role role, byte[] content) {

  /** Which option named a file. */
  public enum Role {
    /** {@code --actors}. */
    ACTORS,
    /** {@code --stances}. */
    STANCES
  }
}
