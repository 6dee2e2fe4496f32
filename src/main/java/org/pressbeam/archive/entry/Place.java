package org.pressbeam.archive.entry;

import org.jspecify.annotations.Nullable;
import org.pressbeam.archive.ArchiveEntry.Rejected;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.archive.RecordName;
import org.pressbeam.archive.bytes.Budget;
import org.pressbeam.reject.RejectReason;

/** Where records are being read: a file, or an entry of an archive. Gives them their names. */
public final class Place {
  private final String archive;
  private final String path;
  private final @Nullable String entry;
  private final int depth;
  private final Budget budget;

  private Place(String archive, String path, @Nullable String entry, int depth, Budget budget) {
    this.archive = archive;
    this.path = path;
    this.entry = entry;
    this.depth = depth;
    this.budget = budget;
  }

  /** Returns the place of a file. */
  public static Place of(ArchiveSource source) {
    return new Place(source.name(), source.path(), null, 1, new Budget(source.size()));
  }

  /**
   * Returns the place of an entry of the archive here.
   *
   * @param name its name
   * @param unique a name that no other entry of the archive has
   */
  public Place inside(String name, String unique) {
    String joined = unique;
    if (entry != null) {
      joined = entry + "!/" + unique;
    }
    return new Place(archive, path + "/" + name, joined, depth + 1, budget);
  }

  /** Tells whether this is an entry of an archive and no file of its own. */
  public boolean nested() {
    return entry != null;
  }

  /** Returns how many archives one is in when an archive is opened here: 1 for a file. */
  public int depth() {
    return depth;
  }

  /** Returns the path of the file, and of the entry in it. */
  public String path() {
    return path;
  }

  /** Returns what the file may expand to, shared by all entries of it. */
  public Budget budget() {
    return budget;
  }

  /** Returns the name after the last slash, of the entry or the file. */
  public String lastName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns the name of all of this place as one record. */
  public RecordName name() {
    if (entry == null) {
      return new RecordName(archive, "1", null);
    }
    return new RecordName(archive, entry, null);
  }

  /** Returns the name of a record here. An offset inside an entry is none in the archive. */
  public RecordName name(String record, @Nullable Long offset) {
    if (entry == null) {
      return new RecordName(archive, record, offset);
    }
    return new RecordName(archive, entry + "!/" + record, null);
  }

  /** Rejects all of this place. */
  public Rejected reject(RejectReason reason, String detail, @Nullable Long bytes) {
    return new Rejected(name(), reason, detail, bytes);
  }
}
