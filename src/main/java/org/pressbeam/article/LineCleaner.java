package org.pressbeam.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts from the lines of a body what is not its text: bylines, the dateline, lines that only credit
 * an agency or give a date; and marks appeals.
 */
final class LineCleaner {
  private static final int HEAD = 4;
  private static final int MAX_CREDIT_DISTANCE = 3;

  private final Agencies agencies;
  private final Byline bylines;
  private final Dateline datelines;
  private final Appeals appeals;

  LineCleaner(Agencies agencies, Byline bylines, Dateline datelines, Appeals appeals) {
    this.agencies = agencies;
    this.bylines = bylines;
    this.datelines = datelines;
    this.appeals = appeals;
  }

  /**
   * A body.
   *
   * @param blocks its lines, marked
   * @param bylines the lines cut because they name the authors
   * @param dateline null if none
   * @param agency null if none is credited
   */
  record Cleaned(
      List<Block> blocks,
      List<String> bylines,
      @Nullable String dateline,
      @Nullable String agency) {}

  /** Returns lines as they are. */
  static Cleaned verbatim(List<String> lines) {
    List<Block> blocks = lines.stream().map(line -> new Block(line, Block.Fate.KEPT)).toList();
    return new Cleaned(blocks, List.of(), null, null);
  }

  /**
   * Cleans a body.
   *
   * @param title headline; a first line that repeats it is cut
   * @param language BCP 47 tag; null if unknown
   */
  Cleaned clean(List<String> lines, @Nullable String title, @Nullable String language) {
    List<String> kept = new ArrayList<>();
    List<String> names = new ArrayList<>();
    String dateline = null;
    String agency = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String credit = isNearEdge(i, lines.size()) ? agencies.credited(line) : null;
      if (credit != null) {
        agency = agency == null ? credit : agency;
        continue;
      }
      if (kept.size() < HEAD) {
        if (bylines.isByline(line)) {
          names.add(line);
          continue;
        }
        if (line.equals(title)) {
          continue;
        }
        Dateline.Cut cut = dateline == null ? datelines.cut(line) : null;
        if (cut != null) {
          dateline = cut.dateline();
          agency = cut.agency() == null ? agency : cut.agency();
          line = cut.rest();
        }
      }
      kept.add(line);
    }
    if (!kept.isEmpty()) {
      int last = kept.size() - 1;
      String line = kept.get(last);
      int open = line.endsWith(")") ? line.lastIndexOf('(') : -1;
      String credit = open > 0 ? agencies.credited(line.substring(open)) : null;
      if (credit != null) {
        agency = agency == null ? credit : agency;
        kept.set(last, line.substring(0, open).stripTrailing());
      }
    }
    return new Cleaned(appeals.mark(kept, language), names, dateline, agency);
  }

  private static boolean isNearEdge(int i, int size) {
    return i < HEAD || i >= size - MAX_CREDIT_DISTANCE;
  }
}
