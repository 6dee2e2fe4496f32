package org.pressbeam.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds known appeals to the reader and known endings among the lines of an article. The list is
 * {@code appeals.txt}; its head says how a row is read.
 */
final class Appeals {
  private static final int MAX_LINE = 300;
  private static final int INDEXED = 3;

  /** Longest label before a dash. */
  private static final int MAX_LABEL = 30;

  private static final int MAX_HEADING = 80;
  private static final int MAX_ENDING = 3_000;

  /** Letters of a line that ends as sentences do from which it is a paragraph. */
  private static final int PARAGRAPH = 80;

  /** Paragraphs in a row that are the article's: summaries of stories have headlines between. */
  private static final int GOES_ON = 3;

  /** The later, the stronger: a line that two rows know is what the stronger one says. */
  private enum Kind {
    HEADING,
    LINE,
    LIST,
    ENDING,
    CLOSE
  }

  private record Row(String language, Kind kind, List<String> parts, boolean open) {
    boolean matches(String line) {
      int last = parts.size() - 1;
      int at = parts.get(0).length();
      if (!line.startsWith(parts.get(0))) {
        return false;
      }
      for (int i = 1; i < last || (open && i == last); i++) {
        int found = line.indexOf(parts.get(i), at);
        if (found < 0) {
          return false;
        }
        at = found + parts.get(i).length();
      }
      if (open) {
        return true;
      }
      String end = parts.get(last);
      return last == 0
          ? at == line.length()
          : line.length() - end.length() >= at && line.endsWith(end);
    }
  }

  /** Rows by their first letters, {@link #INDEXED} or as many as they have. */
  private final Map<String, List<Row>> rows = new HashMap<>();

  Appeals() {
    for (var row : ResourceTable.read("appeals.txt", 3)) {
      String pattern = row.get(2);
      boolean open = pattern.endsWith("*");
      List<String> parts = parts(open ? pattern.substring(0, pattern.length() - 1) : pattern);
      String first = parts.get(0);
      String letters = first.substring(0, Math.min(INDEXED, first.length()));
      rows.computeIfAbsent(letters, unused -> new ArrayList<>())
          .add(new Row(row.get(0), Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)), parts, open));
    }
  }

  /**
   * Makes blocks of lines, marking those that are appeals.
   *
   * @param language BCP 47 tag of the article; null if unknown, then all languages are looked for
   */
  List<Block> mark(List<String> lines, @Nullable String language) {
    String primary = language == null ? null : language.split("-", -1)[0];
    // Each line is compared once, however many openings look ahead to it.
    List<@Nullable Kind> kinds = new ArrayList<>(lines.size());
    int total = 0;
    for (String line : lines) {
      kinds.add(kind(line, primary));
      total += line.length();
    }
    boolean[] appeal = new boolean[lines.size()];
    int before = 0;
    int[] rows = rows(lines);
    int listTo = 0;
    for (int i = 0; i < lines.size(); i++) {
      Kind kind = kinds.get(i);
      if (kind == Kind.HEADING && !isHeadingOfAppeal(lines, i, kinds)) {
        kind = null;
      }
      if (kind == Kind.LIST && i >= listTo) {
        // A list inside of a list ends where that ends.
        listTo = listEnd(lines, i, rows, before >= total - before);
      } else if (kind == Kind.ENDING || kind == Kind.HEADING) {
        Arrays.fill(appeal, i, endingEnd(lines, i, kinds, total - before, before), true);
      }
      appeal[i] |= kind != null || i < listTo;
      before += lines.get(i).length();
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      blocks.add(new Block(lines.get(i), appeal[i] ? Block.Fate.APPEAL : Block.Fate.KEPT));
    }
    return blocks;
  }

  /** An ending reaches to the line that closes it, else to the end if that is near. */
  private static int endingEnd(
      List<String> lines, int from, List<@Nullable Kind> kinds, int after, int before) {
    int length = 0;
    for (int i = from; i < lines.size() && length < MAX_ENDING; i++) {
      if (kinds.get(i) == Kind.CLOSE) {
        return i + 1;
      }
      length += lines.get(i).length();
    }
    return after <= MAX_ENDING && before >= after ? lines.size() : from + 1;
  }

  /**
   * A list of other stories reaches to the paragraphs behind it, if the article goes on there. If
   * it nowhere surely does, the list reaches to the end, but never over more than stands before it:
   * then to the next paragraph.
   *
   * @param rows for each line where the next paragraphs in a row begin
   */
  private static int listEnd(List<String> lines, int from, int[] rows, boolean nearEnd) {
    int end = rows[from + 1];
    if (end < lines.size() || nearEnd) {
      return end;
    }
    int at = from + 1;
    while (at < lines.size() && !isParagraph(lines.get(at))) {
      at++;
    }
    return at;
  }

  /** For each line and the end where the next {@link #GOES_ON} paragraphs in a row begin. */
  private static int[] rows(List<String> lines) {
    int[] rows = new int[lines.size() + 1];
    rows[lines.size()] = lines.size();
    int row = 0;
    for (int i = lines.size() - 1; i >= 0; i--) {
      row = isParagraph(lines.get(i)) ? row + 1 : 0;
      rows[i] = row >= GOES_ON ? i : rows[i + 1];
    }
    return rows;
  }

  private static boolean isParagraph(String line) {
    return PageText.letters(line) >= PARAGRAPH && PageText.endsSentence(line);
  }

  /** Whether a short line that is no sentence is soon followed by one that is surely an appeal. */
  private static boolean isHeadingOfAppeal(List<String> lines, int at, List<@Nullable Kind> kinds) {
    String heading = lines.get(at);
    if (heading.length() > MAX_HEADING
        || (PageText.endsSentence(heading) && !heading.endsWith(":"))) {
      return false;
    }
    int length = 0;
    for (int i = at + 1; i < lines.size() && length < MAX_ENDING; i++) {
      Kind kind = kinds.get(i);
      if (kind != null && kind != Kind.HEADING) {
        return true;
      }
      length += lines.get(i).length();
    }
    return false;
  }

  private @Nullable Kind kind(String line, @Nullable String primary) {
    if (line.length() > MAX_LINE) {
      return null;
    }
    String whole = withoutLead(FoldedText.fold(line)).stripTrailing();
    if (whole.isEmpty()) {
      return null;
    }
    Kind found = known(whole, primary);
    // "Read more — Storm hits coast" is "Read more: Storm hits coast" if it is no sentence.
    String colon = PageText.endsSentence(line) ? null : withColon(whole);
    return found == null && colon != null ? known(colon, primary) : found;
  }

  private static @Nullable String withColon(String text) {
    int last = Math.min(text.length() - 2, MAX_LABEL);
    for (int i = 1; i <= last; i++) {
      boolean dash = "-–—".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ';
      if (dash && text.charAt(i - 1) == ' ') {
        return text.substring(0, i - 1) + ':' + text.substring(i + 1);
      }
    }
    return null;
  }

  private @Nullable Kind known(String whole, @Nullable String primary) {
    // As it stands, for patterns that end in a colon, and without the marks at its end.
    String bare = withoutEnd(whole);
    Kind found = null;
    for (int letters = 0; letters <= Math.min(INDEXED, whole.length()); letters++) {
      for (Row row : rows.getOrDefault(whole.substring(0, letters), List.of())) {
        boolean known = primary == null || row.language.equals("*") || row.language.equals(primary);
        if (known
            && (found == null || row.kind.compareTo(found) > 0)
            && (row.matches(bare) || row.matches(whole))) {
          found = row.kind;
        }
      }
    }
    return found;
  }

  private static List<String> parts(String pattern) {
    List<String> parts = new ArrayList<>();
    String[] cells = FoldedText.fold(pattern).split("\\*", -1);
    for (int i = 0; i < cells.length; i++) {
      String part = cells[i];
      part = i == 0 ? withoutLead(part) : part;
      parts.add(part);
    }
    return parts;
  }

  /** Cuts the arrows, stars and brackets that stand before a pointer. */
  private static String withoutLead(String text) {
    int from = 0;
    while (from < text.length() && " >»→•*[(–—-►▶◆■●▲▼※☞【〔".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return text.substring(from);
  }

  /** Cuts the marks at the end: "Remind me later." is "Remind me later". */
  private static String withoutEnd(String text) {
    int end = text.length();
    while (end > 0 && " .!:>»→…,)]。、】〕،؛".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
