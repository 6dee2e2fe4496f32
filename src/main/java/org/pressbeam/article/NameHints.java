package org.pressbeam.article;

import java.nio.charset.StandardCharsets;

/**
 * Tells of class names and the like, as bytes of a page, whether they tell anything. Keeps the
 * names that it has met: pages of one outlet use the same ones over and over. Not safe for use by
 * several threads.
 */
final class NameHints {
  private static final int SLOTS = 1 << 15;
  private static final int MOST = SLOTS / 2;
  private static final int MAX_NAME = 100;

  private final ClassHints hints;
  private byte[][] names = new byte[SLOTS][];
  private final boolean[] tells = new boolean[SLOTS];
  private int size;

  NameHints(ClassHints hints) {
    this.hints = hints;
  }

  /** Returns whether a value, names separated by spaces, may tell anything of its element. */
  boolean tells(byte[] page, int from, int to) {
    int at = from;
    while (at < to) {
      int start = at;
      int hash = 0;
      while (at < to && page[at] > ' ') {
        hash = hash * 31 + plain(page[at]);
        at++;
      }
      // Neither letters beyond ASCII nor character references are looked into.
      if (at < to && page[at] < 0) {
        return true;
      }
      if (at > start && tells(page, start, at, hash)) {
        return true;
      }
      at++;
    }
    return false;
  }

  private boolean tells(byte[] page, int from, int to, int hash) {
    if (to - from > MAX_NAME) {
      return true;
    }
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    while (names[slot] != null) {
      if (matches(page, from, to, names[slot])) {
        return tells[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    boolean found = lookUp(new String(page, from, to - from, StandardCharsets.US_ASCII));
    if (size >= MOST) {
      names = new byte[SLOTS][];
      size = 0;
      return found;
    }
    byte[] name = new byte[to - from];
    for (int i = 0; i < name.length; i++) {
      name[i] = plain(page[from + i]);
    }
    names[slot] = name;
    tells[slot] = found;
    size++;
    return found;
  }

  private boolean lookUp(String name) {
    return name.indexOf('&') >= 0 || ElementNames.mayHide(name) || hints.ofName(name) != 0;
  }

  private static boolean matches(byte[] page, int from, int to, byte[] name) {
    if (to - from != name.length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (plain(page[from + i]) != name[i]) {
        return false;
      }
    }
    return true;
  }

  /** Digits only separate words: "post-17" tells what "post-18" tells. */
  private static byte plain(byte b) {
    return b >= '0' && b <= '9' ? (byte) '0' : b;
  }
}
