package org.pressbeam.article;

import java.util.Arrays;

/**
 * Cuts from the bytes of a page what no text, date or name is read from, so that less is decoded
 * and the tree is smaller: scripts but JSON-LD, styles, comments, drawings, embedded frames, what
 * is shown without scripts only, pictures, white space between blocks, and all attributes that the
 * walk over the tree does not read or that tell it nothing (resource {@code cuts.tsv}).
 *
 * <p>It goes by the tokenisation rules of the HTML standard, as a browser that runs scripts. Which
 * of them hold depends in some places on the tree; wherever two readings are possible, nothing is
 * cut. The page may be in any charset that keeps ASCII as it is. Takes time linear in its size. Not
 * safe for use by several threads.
 */
final class PageCutter {
  private final ClassHints hints;

  PageCutter(ClassHints hints) {
    this.hints = hints;
  }

  /** Returns what is left of a page; the page itself if nothing can be cut safely. */
  byte[] cut(byte[] page) {
    Cut cut = new Cut(page, hints);
    cut.run();
    return cut.stopped ? page : Arrays.copyOf(cut.out, cut.size);
  }

  /** One page while it is cut. */
  private static final class Cut {
    private static final byte[] CDATA = {'[', 'c', 'd', 'a', 't', 'a', '['};
    private static final byte[] DOCTYPE = {'d', 'o', 'c', 't', 'y', 'p', 'e'};
    private static final byte[] PARAGRAPH = {'p'};
    private static final byte[] REL = {'r', 'e', 'l'};
    private static final byte[] TYPE = {'t', 'y', 'p', 'e'};

    private final byte[] page;
    private final TagScanner scanner;
    private final Drawing drawing;
    private final TagNames names;
    private final OpenBlocks blocks;
    private final byte[] out;
    private int size;

    /** What stands before this place is in {@link #out} or cut. */
    private int done;

    /** Where the text behind the last tag that was kept begins in {@link #out}. */
    private int textFrom;

    private boolean behindBlock;

    /** Whether anything has begun the document: a doctype behind an element would not count. */
    private boolean started;

    /** Elements that may be open and are not cut: inside, names have other meanings. */
    private int openSvg;

    private int openMath;
    private boolean inSelect;
    private boolean stopped;

    Cut(byte[] page, ClassHints hints) {
      this.page = page;
      this.scanner = new TagScanner(page);
      this.drawing = new Drawing(page, scanner);
      this.names = new TagNames(page, scanner, hints);
      this.blocks = new OpenBlocks(page);
      this.out = new byte[page.length];
    }

    void run() {
      int at = scanner.find('<', 0);
      while (at < page.length && !stopped) {
        at = scanner.find('<', markup(at));
      }
      keepTo(page.length);
    }

    private void keepTo(int to) {
      if (to > done) {
        System.arraycopy(page, done, out, size, to - done);
        size += to - done;
        done = to;
      }
    }

    private int cut(int from, int to) {
      keepTo(from);
      done = to;
      return to;
    }

    /** Handles what begins with a {@code <} and returns the place behind it. */
    private int markup(int at) {
      if (scanner.isLetter(at + 1)) {
        return startTag(at);
      }
      if (scanner.isAt(at + 1, '/')) {
        return scanner.isLetter(at + 2) ? endTag(at) : scanner.behind('>', at + 2);
      }
      if (scanner.isAt(at + 1, '!')) {
        return declaration(at);
      }
      return scanner.isAt(at + 1, '?') ? cut(at, scanner.behind('>', at + 1)) : at + 1;
    }

    private int declaration(int at) {
      if (scanner.isComment(at)) {
        return cut(at, scanner.comment(at + 4));
      }
      if (isForeign() && scanner.isWord(at + 2, CDATA)) {
        return stop();
      }
      int to = scanner.behind('>', at + 2);
      if (!scanner.isWord(at + 2, DOCTYPE)) {
        return cut(at, to);
      }
      started = true;
      return to;
    }

    /** From here on, what is markup depends on more than is known: leaves the page as it is. */
    private int stop() {
      stopped = true;
      return page.length;
    }

    /** Whether a place may be inside a drawing or formula. */
    private boolean isForeign() {
      return openSvg + openMath > 0;
    }

    private int endTag(int at) {
      int nameEnd = scanner.tagName(at + 2);
      int tag = CutRules.TAGS.get(page, at + 2, nameEnd);
      if ((tag & CutRules.SELECT) != 0) {
        inSelect = false;
      } else if ((tag & CutRules.SVG) != 0) {
        openSvg = Math.max(0, openSvg - 1);
      } else if ((tag & CutRules.MATH) != 0) {
        openMath = Math.max(0, openMath - 1);
      }
      boolean block = isPlain() && endsBlock(at + 2, nameEnd, tag);
      endText(at, block);
      return keptTag(scanner.restOfTag(nameEnd), block);
    }

    private boolean endsBlock(int nameFrom, int nameEnd, int tag) {
      if ((tag & CutRules.SCOPE) != 0) {
        blocks.forget();
      }
      // Where no paragraph is open, its end tag makes an empty one.
      return (tag & CutRules.CLOSED) != 0
          ? blocks.end(nameFrom, nameEnd)
          : ByteNames.matches(page, nameFrom, nameEnd, PARAGRAPH);
    }

    private boolean isPlain() {
      return !inSelect && !isForeign();
    }

    /** Keeps the text before a tag, but white space beside a block; of other white space, one. */
    private void endText(int at, boolean block) {
      keepTo(at);
      int from = textFrom;
      while (from < size && TagScanner.isSpace(out[from])) {
        from++;
      }
      if (from == size && size > textFrom) {
        size = behindBlock || block ? textFrom : textFrom + 1;
      }
    }

    private int keptTag(int to, boolean block) {
      keepTo(to);
      textFrom = size;
      behindBlock = block;
      return to;
    }

    private int startTag(int at) {
      int nameEnd = scanner.tagName(at + 1);
      int tag = CutRules.TAGS.get(page, at + 1, nameEnd);
      if ((tag & CutRules.STOP) != 0) {
        return stop();
      }
      if ((tag & CutRules.TEXT) != 0) {
        return textElement(at, nameEnd, tag);
      }
      boolean first = !started;
      if (!first && !isForeign()) {
        int to = -1;
        if ((tag & CutRules.SVG) != 0) {
          to = drawing.end(at);
        } else if ((tag & (CutRules.VOID | CutRules.LINK)) != 0 && !inSelect) {
          to = isCanonical(nameEnd, tag) ? -1 : scanner.restOfTag(nameEnd);
        }
        if (to >= 0) {
          return cut(at, to);
        }
      }
      if ((tag & CutRules.SCOPE) != 0) {
        blocks.forget();
      } else if ((tag & CutRules.CLOSED) != 0 && isPlain()) {
        blocks.start(at + 1, nameEnd);
      }
      int to = keptStartTag(at, nameEnd, tag);
      inSelect |= (tag & CutRules.SELECT) != 0;
      if (!scanner.isSelfClosing()) {
        openSvg += (tag & CutRules.SVG) != 0 ? 1 : 0;
        openMath += (tag & CutRules.MATH) != 0 ? 1 : 0;
      }
      return to;
    }

    private boolean isCanonical(int nameEnd, int tag) {
      return (tag & CutRules.LINK) != 0 && names.holds(nameEnd, REL, "canonical");
    }

    /** Keeps a start tag with those attributes that are read. */
    private int keptStartTag(int at, int nameEnd, int tag) {
      started = true;
      boolean block = (tag & CutRules.BLOCK) != 0 && isPlain();
      endText(at, block);
      int to = names.read(nameEnd, tag);
      for (int i = 0; i < names.cuts(); i++) {
        cut(names.cutFrom(i), names.cutTo(i));
      }
      return keptTag(to, block);
    }

    /** An element that holds no markup. */
    private int textElement(int at, int nameEnd, int tag) {
      byte[] name = ByteNames.lower(page, at + 1, nameEnd);
      boolean script = (tag & CutRules.SCRIPT) != 0;
      boolean unsure = isForeign() || (inSelect && !script);
      boolean read =
          (tag & CutRules.KEPT) != 0 || (script && names.holds(nameEnd, TYPE, "ld+json"));
      boolean cut = started && !unsure && !read;
      int from = cut ? scanner.restOfTag(nameEnd) : keptStartTag(at, nameEnd, tag);
      int close = script ? scanner.endOfScript(from) : scanner.endOfText(from, name);
      if (unsure && scanner.find('<', from) != close) {
        return stop();
      }
      int to = close == page.length ? close : scanner.restOfTag(close + 2 + name.length);
      return cut ? cut(at, to) : keptTag(to, false);
    }
  }
}
