package org.pressbeam.article.markup;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the end of an element that is left out with all it holds: a drawing, a formula, a template.
 * It ends at its own end tag, and a drawing or formula also where the tag of an element stands that
 * belongs in a text and not in it (sections 13.2.6.4.22 and 13.2.6.5 of the HTML standard).
 */
final class CutTree {
  private static final byte[] CDATA = {'[', 'c', 'd', 'a', 't', 'a', '['};

  /** Elements that are in no drawing or formula, but in the texts of one. */
  private static final Set<Tag> BREAKING =
      EnumSet.of(
          Tag.BLOCKQUOTE,
          Tag.BODY,
          Tag.BR,
          Tag.CENTER,
          Tag.DIV,
          Tag.DL,
          Tag.EMBED,
          Tag.HEAD,
          Tag.HR,
          Tag.IMG,
          Tag.LISTING,
          Tag.MENU,
          Tag.META,
          Tag.OL,
          Tag.P,
          Tag.PRE,
          Tag.RUBY,
          Tag.SPAN,
          Tag.SUB,
          Tag.SUP,
          Tag.TABLE,
          Tag.UL,
          Tag.VAR);

  /** Elements of drawings and formulas that hold HTML. */
  private static final ByteNames TEXTS =
      new ByteNames(
          Map.of(
              "foreignobject", 1,
              "desc", 1,
              "title", 1,
              "annotation-xml", 1,
              "mi", 1,
              "mo", 1,
              "mn", 1,
              "ms", 1,
              "mtext", 1));

  private final byte[] page;
  private final TagScanner scanner;

  /** How many elements are open of the one that is left out. */
  private int depth;

  /** How many are open in a drawing or formula that hold HTML, and that HTML has too. */
  private int texts;

  private int shared;

  CutTree(byte[] page, TagScanner scanner) {
    this.page = page;
    this.scanner = scanner;
  }

  /** Returns the place behind an element, or that of the tag which breaks out of it. */
  int end(Tag cut, int from) {
    depth = 1;
    texts = 0;
    shared = 0;
    int at = scanner.find('<', from);
    while (at < page.length) {
      int to = at + 1;
      if (scanner.isComment(at)) {
        to = scanner.comment(at + 4);
      } else if (isForeign(cut) && scanner.isAt(at + 1, '!') && scanner.isWord(at + 2, CDATA)) {
        to = behindCdata(at + 9);
      } else if (scanner.isLetter(at + 1)) {
        to = start(cut, at + 1);
      } else if (scanner.isAt(at + 1, '/') && scanner.isLetter(at + 2)) {
        to = close(cut, at + 2);
      }
      if (depth == 0) {
        return to;
      }
      if (to <= at) {
        return at;
      }
      at = scanner.find('<', to);
    }
    return at;
  }

  /** Whether a place is in a drawing or formula and not in a text of it. */
  private boolean isForeign(Tag cut) {
    return cut != Tag.TEMPLATE && texts == 0;
  }

  private int behindCdata(int from) {
    int at = scanner.find(']', from);
    while (at < page.length && !(scanner.isAt(at + 1, ']') && scanner.isAt(at + 2, '>'))) {
      at = scanner.find(']', at + 1);
    }
    return Math.min(at + 3, page.length);
  }

  /** Returns 0 where a tag breaks out. */
  private int start(Tag cut, int nameFrom) {
    int nameTo = scanner.tagName(nameFrom);
    Tag tag = Tag.of(page, nameFrom, nameTo);
    boolean foreign = isForeign(cut);
    if (foreign && isBreaking(tag)) {
      return 0;
    }
    int to = scanner.restOfTag(nameTo);
    boolean opens = !(foreign && scanner.isSelfClosing());
    if (tag == cut) {
      depth += opens ? 1 : 0;
    } else if (foreign && TEXTS.get(page, nameFrom, nameTo) != 0) {
      texts += opens ? 1 : 0;
    } else if (foreign) {
      shared += opens && tag != Tag.OTHER ? 1 : 0;
    } else if (tag.kind == Tag.Kind.SCRIPT) {
      return scanner.endOfScript(to);
    } else if (tag.kind == Tag.Kind.CUT_TEXT || tag.kind == Tag.Kind.TEXT) {
      return scanner.endOfText(to, ByteNames.lower(page, nameFrom, nameTo));
    }
    return to;
  }

  private static boolean isBreaking(Tag tag) {
    return switch (tag.kind) {
      case HEADING, LIST_ITEM, DESCRIPTION, NO_BREAK, FORMATTING -> tag != Tag.FONT;
      default -> BREAKING.contains(tag);
    };
  }

  /** Returns 0 where a tag breaks out. */
  private int close(Tag cut, int nameFrom) {
    int nameTo = scanner.tagName(nameFrom);
    Tag tag = Tag.of(page, nameFrom, nameTo);
    if (tag == cut) {
      depth--;
    } else if (texts > 0) {
      texts -= TEXTS.get(page, nameFrom, nameTo) != 0 ? 1 : 0;
    } else if (isForeign(cut) && tag != Tag.OTHER) {
      if (shared == 0) {
        return 0;
      }
      shared--;
    }
    return scanner.restOfTag(nameTo);
  }
}
