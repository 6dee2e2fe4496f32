package org.pressbeam.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private final Set<String> endMarks = new HashSet<>();

  LineCleaner(Agencies agencies, Byline bylines, Dateline datelines, Appeals appeals) {
    this.agencies = agencies;
    this.bylines = bylines;
    this.datelines = datelines;
    this.appeals = appeals;
    ResourceTable.read("end-marks.txt", 1).forEach(row -> endMarks.add(row.get(0)));
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
    // Appeals first: what stands before one is the end of the article.
    List<Block> marked = appeals.mark(lines, language);
    int size = 0;
    for (Block block : marked) {
      size += block.fate() == Block.Fate.KEPT ? 1 : 0;
    }
    Cut cut = new Cut(title, size);
    for (Block block : marked) {
      if (block.fate() == Block.Fate.KEPT) {
        cut.add(block.text());
      } else {
        cut.blocks.add(block);
      }
    }
    cut.closingCredit();
    return new Cleaned(cut.blocks, cut.names, cut.dateline, cut.agency);
  }

  /** One body while it is cut. */
  private final class Cut {
    private final @Nullable String title;

    /** Lines that are no appeals, and how many of them were looked at and kept. */
    private final int size;

    private int seen;
    private int kept;

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private @Nullable String dateline;
    private @Nullable String agency;

    Cut(@Nullable String title, int size) {
      this.title = title;
      this.size = size;
    }

    void add(String line) {
      int at = seen++;
      boolean end = at >= size - MAX_CREDIT_DISTANCE;
      String credit = at < HEAD || end ? agencies.credited(line) : null;
      credit = credit == null && end ? agencies.sharing(line) : credit;
      if (credit != null) {
        agency = agency == null ? credit : agency;
        return;
      }
      if ((kept < HEAD || end) && bylines.isByline(line)) {
        names.add(line);
        agency = agency == null && end ? Agencies.signed(line) : agency;
        return;
      }
      if (kept < HEAD && line.equals(title)) {
        return;
      }
      kept++;
      blocks.add(new Block(kept <= HEAD ? withoutDateline(line) : line, Block.Fate.KEPT));
    }

    private String withoutDateline(String line) {
      Dateline.Cut cut = dateline == null ? datelines.cut(line) : null;
      if (cut == null) {
        return line;
      }
      dateline = cut.dateline();
      agency = cut.agency() == null ? agency : cut.agency();
      if (cut.byline() != null) {
        names.add(cut.byline());
      }
      return cut.rest();
    }

    /** "… on Monday. (Reuters)" and "…。（完）" at the end of the last paragraph. */
    void closingCredit() {
      int last = blocks.size() - 1;
      while (last >= 0 && blocks.get(last).fate() != Block.Fate.KEPT) {
        last--;
      }
      String line = last < 0 ? "" : blocks.get(last).text();
      String narrow = FoldedText.narrow(line);
      int open = narrow.endsWith(")") ? narrow.lastIndexOf('(') : -1;
      if (open <= 0) {
        return;
      }
      String credit = agencies.credited(narrow.substring(open));
      // "He told the Press Trust of India (PTI)": the letters explain the name before them.
      if (credit != null && agencies.endsWith(narrow.substring(0, open).strip(), credit)) {
        return;
      }
      if (credit != null || endMarks.contains(narrow.substring(open + 1, narrow.length() - 1))) {
        agency = agency == null ? credit : agency;
        blocks.set(last, new Block(line.substring(0, open).stripTrailing(), Block.Fate.KEPT));
      }
    }
  }
}
