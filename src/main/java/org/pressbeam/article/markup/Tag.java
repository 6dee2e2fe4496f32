package org.pressbeam.article.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The elements that HTML knows rules for, each with the rule by which its tags are read (section
 * 13.2.6.4 of the HTML standard); all others are {@link #OTHER}. The constants have the names of
 * the elements.
 */
public enum Tag {
  OTHER(Kind.ORDINARY),
  HTML(Kind.HTML, Tag.SPECIAL | Tag.SCOPE),
  HEAD(Kind.HEAD),
  BODY(Kind.BODY, Tag.SPECIAL | Tag.LINE),
  FRAMESET(Kind.FRAMESET),
  META(Kind.VOID),
  LINK(Kind.VOID),
  TITLE(Kind.TEXT),
  XMP(Kind.TEXT),
  PLAINTEXT(Kind.PLAINTEXT, Tag.SPECIAL),
  SCRIPT(Kind.SCRIPT),
  STYLE(Kind.CUT_TEXT),
  NOSCRIPT(Kind.CUT_TEXT),
  IFRAME(Kind.CUT_TEXT),
  NOEMBED(Kind.CUT_TEXT),
  NOFRAMES(Kind.CUT_TEXT),
  TEXTAREA(Kind.CUT_TEXT),
  TEMPLATE(Kind.CUT_TREE),
  SVG(Kind.CUT_TREE),
  MATH(Kind.CUT_TREE),
  AREA(Kind.CUT_TAG),
  BASE(Kind.CUT_TAG),
  BASEFONT(Kind.CUT_TAG),
  BGSOUND(Kind.CUT_TAG),
  EMBED(Kind.CUT_TAG),
  FRAME(Kind.CUT_TAG),
  IMAGE(Kind.CUT_TAG),
  IMG(Kind.CUT_TAG),
  PARAM(Kind.CUT_TAG),
  SOURCE(Kind.CUT_TAG),
  TRACK(Kind.CUT_TAG),
  WBR(Kind.CUT_TAG),
  INPUT(Kind.INPUT),
  KEYGEN(Kind.INPUT),
  BR(Kind.BREAK),
  HR(Kind.RULE, Tag.LINE),
  P(Kind.PARAGRAPH, Tag.SPECIAL | Tag.IMPLIED | Tag.LINE),
  ADDRESS(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  ARTICLE(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  ASIDE(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  BLOCKQUOTE(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  CENTER(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  DETAILS(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  DIALOG(Kind.BLOCK),
  DIR(Kind.BLOCK, Tag.SPECIAL),
  DIV(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  DL(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  FIELDSET(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  FIGCAPTION(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  FIGURE(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  FOOTER(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  HEADER(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  HGROUP(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  LISTING(Kind.BLOCK, Tag.SPECIAL),
  MAIN(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  MENU(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  NAV(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  OL(Kind.BLOCK, Tag.SPECIAL | Tag.LIST | Tag.LINE),
  PRE(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  SEARCH(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  SECTION(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  SUMMARY(Kind.BLOCK, Tag.SPECIAL | Tag.LINE),
  UL(Kind.BLOCK, Tag.SPECIAL | Tag.LIST | Tag.LINE),
  H1(Kind.HEADING, Tag.SPECIAL | Tag.LINE),
  H2(Kind.HEADING, Tag.SPECIAL | Tag.LINE),
  H3(Kind.HEADING, Tag.SPECIAL | Tag.LINE),
  H4(Kind.HEADING, Tag.SPECIAL | Tag.LINE),
  H5(Kind.HEADING, Tag.SPECIAL | Tag.LINE),
  H6(Kind.HEADING, Tag.SPECIAL | Tag.LINE),
  LI(Kind.LIST_ITEM, Tag.SPECIAL | Tag.IMPLIED | Tag.LINE),
  DD(Kind.DESCRIPTION, Tag.SPECIAL | Tag.IMPLIED | Tag.LINE),
  DT(Kind.DESCRIPTION, Tag.SPECIAL | Tag.IMPLIED | Tag.LINE),
  FORM(Kind.FORM, Tag.SPECIAL | Tag.LINE),
  BUTTON(Kind.BUTTON, Tag.SPECIAL),
  SELECT(Kind.SELECT, Tag.SPECIAL | Tag.SCOPE),
  OPTION(Kind.OPTION, Tag.IMPLIED),
  OPTGROUP(Kind.OPTION, Tag.IMPLIED),
  A(Kind.LINK, Tag.FORMATTING),
  NOBR(Kind.NO_BREAK, Tag.FORMATTING),
  B(Kind.FORMATTING, Tag.FORMATTING),
  BIG(Kind.FORMATTING, Tag.FORMATTING),
  CODE(Kind.FORMATTING, Tag.FORMATTING),
  EM(Kind.FORMATTING, Tag.FORMATTING),
  FONT(Kind.FORMATTING, Tag.FORMATTING),
  I(Kind.FORMATTING, Tag.FORMATTING),
  S(Kind.FORMATTING, Tag.FORMATTING),
  SMALL(Kind.FORMATTING, Tag.FORMATTING),
  STRIKE(Kind.FORMATTING, Tag.FORMATTING),
  STRONG(Kind.FORMATTING, Tag.FORMATTING),
  TT(Kind.FORMATTING, Tag.FORMATTING),
  U(Kind.FORMATTING, Tag.FORMATTING),
  APPLET(Kind.OBJECT, Tag.SPECIAL | Tag.SCOPE),
  MARQUEE(Kind.OBJECT, Tag.SPECIAL | Tag.SCOPE),
  OBJECT(Kind.OBJECT, Tag.SPECIAL | Tag.SCOPE),
  RUBY(Kind.ORDINARY),
  RB(Kind.RUBY, Tag.IMPLIED),
  RP(Kind.RUBY, Tag.IMPLIED),
  RT(Kind.RUBY, Tag.IMPLIED),
  RTC(Kind.RUBY, Tag.IMPLIED),
  TABLE(Kind.TABLE, Tag.SPECIAL | Tag.SCOPE | Tag.TABLE_FRAME | Tag.LINE),
  CAPTION(Kind.TABLE_PART, Tag.SPECIAL | Tag.SCOPE | Tag.LINE),
  COLGROUP(Kind.TABLE_PART, Tag.SPECIAL),
  COL(Kind.TABLE_PART, Tag.SPECIAL),
  TBODY(Kind.TABLE_PART, Tag.SPECIAL | Tag.TABLE_FRAME),
  THEAD(Kind.TABLE_PART, Tag.SPECIAL | Tag.TABLE_FRAME),
  TFOOT(Kind.TABLE_PART, Tag.SPECIAL | Tag.TABLE_FRAME),
  TR(Kind.TABLE_PART, Tag.SPECIAL | Tag.TABLE_FRAME),
  TD(Kind.TABLE_PART, Tag.SPECIAL | Tag.SCOPE | Tag.LINE),
  TH(Kind.TABLE_PART, Tag.SPECIAL | Tag.SCOPE | Tag.LINE),
  ABBR(Kind.ORDINARY),
  AUDIO(Kind.ORDINARY),
  BDI(Kind.ORDINARY),
  CANVAS(Kind.ORDINARY),
  CITE(Kind.ORDINARY),
  DATALIST(Kind.ORDINARY),
  DEL(Kind.ORDINARY),
  INS(Kind.ORDINARY),
  KBD(Kind.ORDINARY),
  LABEL(Kind.ORDINARY),
  LEGEND(Kind.ORDINARY),
  MAP(Kind.ORDINARY),
  MARK(Kind.ORDINARY),
  METER(Kind.ORDINARY),
  PICTURE(Kind.ORDINARY),
  PROGRESS(Kind.ORDINARY),
  Q(Kind.ORDINARY),
  SPAN(Kind.ORDINARY),
  SUB(Kind.ORDINARY),
  SUP(Kind.ORDINARY),
  TIME(Kind.ORDINARY),
  VAR(Kind.ORDINARY),
  VIDEO(Kind.ORDINARY);

  /** How the tags of an element are read. */
  enum Kind {
    /** Inserted as it stands. */
    ORDINARY,
    HTML,
    HEAD,
    BODY,
    FRAMESET,
    /** Inserted, and closed at once; may stand before the body. */
    VOID,
    /** Holds text and no markup. */
    TEXT,
    SCRIPT,
    PLAINTEXT,
    /** Left out with the text, or all the markup, it holds. */
    CUT_TEXT,
    CUT_TREE,
    /** Left out; has no end tag. */
    CUT_TAG,
    INPUT,
    BREAK,
    RULE,
    PARAGRAPH,
    BLOCK,
    HEADING,
    LIST_ITEM,
    DESCRIPTION,
    FORM,
    BUTTON,
    SELECT,
    OPTION,
    LINK,
    NO_BREAK,
    FORMATTING,
    OBJECT,
    RUBY,
    TABLE,
    TABLE_PART
  }

  /** Bits of the categories of the standard. Special: others may not be closed across it. */
  static final int SPECIAL = 1;

  /** What is open around it is out of scope. */
  static final int SCOPE = 2;

  /** The same for list items. */
  static final int LIST = 4;

  /** Goes on in the next block where it is not closed. */
  static final int FORMATTING = 8;

  /** Has an end tag that is implied by others. */
  static final int IMPLIED = 16;

  /** What stands in it beside the parts of a table goes before the table. */
  static final int TABLE_FRAME = 32;

  /** Begins and ends a line, so that white space beside its tags is nothing. */
  static final int LINE = 64;

  private static final Tag[] TAGS = values();
  private static final ByteNames NAMES = names();

  private final String element;

  private final int number;

  final Kind kind;
  private final int categories;

  Tag(Kind kind) {
    this(kind, 0);
  }

  @SuppressWarnings("EnumOrdinal") // a number lives no longer than the run
  Tag(Kind kind, int categories) {
    this.element = name().toLowerCase(Locale.ROOT);
    this.number = ordinal();
    this.kind = kind;
    this.categories = categories;
  }

  private static ByteNames names() {
    Map<String, Integer> names = new HashMap<>();
    for (Tag tag : TAGS) {
      if (tag != OTHER) {
        names.put(tag.element, tag.number);
      }
    }
    return new ByteNames(names);
  }

  /** Returns the element of a name between two places. */
  static Tag of(byte[] page, int from, int to) {
    return TAGS[NAMES.get(page, from, to)];
  }

  static Tag at(int number) {
    return TAGS[number];
  }

  /** The name of the element in lower case. */
  public String element() {
    return element;
  }

  /** Its place among the constants, which holds for this run only. */
  public int number() {
    return number;
  }

  boolean is(int category) {
    return (categories & category) != 0;
  }
}
