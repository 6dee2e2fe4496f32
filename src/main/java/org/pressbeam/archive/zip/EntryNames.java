package org.pressbeam.archive.zip;

/** Names of entries in zip and tar. */
final class EntryNames {
  private static final int LONGEST = 4096;

  private EntryNames() {}

  /** Returns the name with {@code /} between folders and without {@code ./} before it. */
  static String clean(String name) {
    String clean = name.replace('\\', '/').replace("\0", "");
    while (clean.startsWith("./") || clean.startsWith("/")) {
      clean = clean.substring(clean.indexOf('/') + 1);
    }
    return clean.substring(0, Math.min(LONGEST, clean.length()));
  }

  /** Tells whether a file is one that systems put beside the files of people. */
  static boolean isHidden(String cleanName) {
    String last = cleanName.substring(cleanName.lastIndexOf('/') + 1);
    return last.isEmpty()
        || last.startsWith(".")
        || cleanName.startsWith("__MACOSX/")
        || last.equals("Thumbs.db")
        || last.equals("desktop.ini");
  }
}
