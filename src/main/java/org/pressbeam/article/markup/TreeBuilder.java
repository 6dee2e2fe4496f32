package org.pressbeam.article.markup;

/**
 * Builds the tree of a page from its tags and texts (section 13.2.6 of the HTML standard), as a
 * browser that runs scripts.
 *
 * <p>Of the standard's insertion modes, those before the body are one here, since no place in the
 * head is told from another; those behind it are none, since nothing is closed there; and those of
 * tables are the {@link OpenElements.Context} in which a tag stands.
 */
final class TreeBuilder {
  private final Nodes nodes;
  private final OpenElements open;
  private final FormattingElements formatting;
  private final MisnestedTags misnested;
  private final TableTags tables;
  private final int html;
  private int body = Nodes.NONE;
  private int form = Nodes.NONE;
  private boolean frameset;

  /** Whether a page without a doctype lets paragraphs hold tables. */
  private boolean quirks = true;

  // The tag that is looked at.
  private int nameFrom;
  private int nameTo;
  private int attributesFrom;

  TreeBuilder(Nodes nodes, byte[] page) {
    this.nodes = nodes;
    this.open = new OpenElements(nodes, page);
    this.formatting = new FormattingElements(nodes, page);
    this.misnested = new MisnestedTags(nodes, open, formatting);
    this.tables = new TableTags(nodes, open, formatting);
    this.html = nodes.add(Tag.HTML.number(), 0, 0);
    open.push(html);
  }

  void doctype() {
    quirks &= nodes.size() > 1;
  }

  /** Adds a text that may be blank. */
  void text(int from, int to, boolean blank) {
    if (frameset || (blank && (body == Nodes.NONE || open.currentTag().is(Tag.TABLE_FRAME)))) {
      return;
    }
    startBody();
    if (open.context() == OpenElements.Context.COLUMNS) {
      if (blank) {
        return;
      }
      open.pop();
    }
    reopen();
    if (!blank || !nodes.isAtLineStart(open.current())) {
      misnested.place(nodes.add(Nodes.TEXT, from, to));
    }
  }

  /** Adds an element of which the text alone matters. */
  void textElement(Tag tag, int nameFrom, int nameTo, int attributesFrom, int from, int to) {
    this.nameFrom = nameFrom;
    this.nameTo = nameTo;
    this.attributesFrom = attributesFrom;
    if (frameset) {
      return;
    }
    if (tag == Tag.XMP) {
      startBody();
      closeParagraph();
      reopen();
    }
    int element = add(tag);
    nodes.append(element, nodes.add(tag == Tag.TITLE ? Nodes.TEXT : Nodes.VERBATIM, from, to));
  }

  /**
   * A start tag.
   *
   * @param nameFrom where its name begins
   * @param nameTo where its name ends
   * @param attributesFrom number of its first attribute; its last is the last that was added
   */
  void start(Tag tag, int nameFrom, int nameTo, int attributesFrom) {
    this.nameFrom = nameFrom;
    this.nameTo = nameTo;
    this.attributesFrom = attributesFrom;
    switch (tag.kind) {
      case HTML -> name(html);
      case HEAD, CUT_TEXT, CUT_TREE, CUT_TAG, TEXT, SCRIPT -> {}
      case VOID -> {
        if (!frameset) {
          add(tag);
        }
      }
      case BODY -> {
        startBody();
        name(body);
      }
      case FRAMESET -> frameset |= body == Nodes.NONE;
      default -> {
        if (!frameset) {
          startBody();
          startInBody(tag);
        }
      }
    }
  }

  /** Whatever belongs to no head begins the body. */
  void startBody() {
    if (body == Nodes.NONE && !frameset) {
      body = nodes.add(Tag.BODY.number(), 0, 0);
      nodes.append(html, body);
      open.push(body);
    }
  }

  /** Gives an element that is there already those attributes of its tag that it has not. */
  private void name(int element) {
    if (element != Nodes.NONE && attributesFrom < nodes.attributes()) {
      nodes.addAttributes(element, attributesFrom);
    }
  }

  private int create(Tag tag) {
    int element = nodes.add(tag.number(), nameFrom, nameTo);
    nodes.setAttributes(element, attributesFrom, nodes.attributes());
    return element;
  }

  private int add(Tag tag) {
    int element = create(tag);
    misnested.place(element);
    return element;
  }

  private int insert(Tag tag) {
    open.makeRoom();
    int element = add(tag);
    open.push(element);
    return element;
  }

  private void startInBody(Tag tag) {
    if (tag.kind == Tag.Kind.TABLE_PART) {
      tables.start(tag, nameFrom, nameTo, attributesFrom);
      return;
    }
    if (open.context() == OpenElements.Context.COLUMNS) {
      open.popToContext();
      open.pop();
    }
    switch (tag.kind) {
      case PARAGRAPH, BLOCK -> {
        closeParagraph();
        insert(tag);
      }
      case HEADING -> {
        closeParagraph();
        if (open.currentTag().kind == Tag.Kind.HEADING) {
          open.pop();
        }
        insert(tag);
      }
      case LIST_ITEM, DESCRIPTION -> {
        closeItem(tag.kind);
        closeParagraph();
        insert(tag);
      }
      case RULE -> {
        closeParagraph();
        add(tag);
      }
      case PLAINTEXT -> {
        closeParagraph();
        insert(tag);
      }
      case FORM -> startForm();
      case TABLE -> startTable();
      case LINK, NO_BREAK, FORMATTING -> startFormatting(tag);
      case OBJECT -> {
        reopen();
        insert(tag);
        formatting.pushMarker();
      }
      default -> startInLine(tag);
    }
  }

  private void startInLine(Tag tag) {
    switch (tag.kind) {
      case BREAK -> {
        reopen();
        add(tag);
      }
      case INPUT -> closeTo(open.inScope(Tag.SELECT));
      case SELECT -> {
        int select = open.inScope(Tag.SELECT);
        if (select >= 0) {
          closeTo(select);
        } else {
          reopen();
          insert(tag);
        }
      }
      case BUTTON -> {
        closeTo(open.inScope(Tag.BUTTON));
        reopen();
        insert(tag);
      }
      case OPTION -> {
        if (open.currentTag() == Tag.OPTION) {
          open.pop();
        }
        if (tag == Tag.OPTGROUP && open.currentTag() == tag) {
          open.pop();
        }
        reopen();
        insert(tag);
      }
      case RUBY -> {
        if (open.inScope(Tag.RUBY) >= 0) {
          open.closeImplied(tag == Tag.RT || tag == Tag.RP ? Tag.RTC : Tag.OTHER);
        }
        insert(tag);
      }
      default -> {
        reopen();
        insert(tag);
      }
    }
  }

  private void startFormatting(Tag tag) {
    if (tag == Tag.A && formatting.lastOf(tag) >= 0) {
      misnested.closeLink();
    }
    reopen();
    if (tag == Tag.NOBR && open.inScope(tag) >= 0) {
      misnested.close(tag);
      reopen();
    }
    formatting.push(insert(tag));
  }

  private void startForm() {
    if (form != Nodes.NONE) {
      return;
    }
    switch (open.context()) {
      case TABLE, SECTION, ROW -> {
        // It is no box here: it may begin and end in different cells.
        form = create(Tag.FORM);
        nodes.append(open.current(), form);
      }
      default -> {
        closeParagraph();
        form = insert(Tag.FORM);
      }
    }
  }

  private void startTable() {
    switch (open.context()) {
      case TABLE, SECTION, ROW -> {
        closeTo(open.inTable(Tag.TABLE));
        startInBody(Tag.TABLE);
      }
      default -> {
        if (!quirks) {
          closeParagraph();
        }
        if (open.hasRoomForTable()) {
          insert(Tag.TABLE);
        }
      }
    }
  }

  /** Opens formatting elements again that the end of a block has closed. */
  private void reopen() {
    for (int i = formatting.firstClosed(open); i < formatting.size(); i++) {
      int copy = nodes.copy(formatting.get(i));
      open.makeRoom();
      misnested.place(copy);
      open.push(copy);
      formatting.set(i, copy);
    }
  }

  private void closeParagraph() {
    closeTo(open.paragraph());
  }

  /** Closes an element and all that is open inside it. */
  private void closeTo(int depth) {
    if (depth >= 0) {
      open.popTo(depth);
    }
  }

  private void closeItem(Tag.Kind kind) {
    for (int depth = open.size() - 1; depth > 0; depth--) {
      Tag tag = open.tag(depth);
      if (tag.kind == kind) {
        open.popTo(depth);
        return;
      }
      if (tag.is(Tag.SPECIAL) && tag != Tag.ADDRESS && tag != Tag.DIV && tag != Tag.P) {
        return;
      }
    }
  }

  /** An end tag. */
  void end(Tag tag, int nameFrom, int nameTo) {
    if (frameset || (body == Nodes.NONE && tag.kind != Tag.Kind.BREAK)) {
      return;
    }
    this.nameFrom = nameFrom;
    this.nameTo = nameTo;
    this.attributesFrom = nodes.attributes();
    switch (tag.kind) {
      case HTML, HEAD, BODY, FRAMESET, VOID, TEXT, SCRIPT, CUT_TEXT, CUT_TREE, CUT_TAG, INPUT -> {}
      case RULE, PLAINTEXT -> {}
      case TABLE, TABLE_PART -> tables.end(tag);
      case BREAK -> start(tag, nameFrom, nameTo, attributesFrom);
      case PARAGRAPH -> {
        if (open.paragraph() < 0) {
          insert(tag);
        }
        closeParagraph();
      }
      case BLOCK, DESCRIPTION, BUTTON, SELECT -> closeTo(open.inScope(tag));
      case HEADING -> closeTo(open.heading());
      case LIST_ITEM -> closeTo(open.listItem());
      case FORM -> endForm();
      case LINK, NO_BREAK, FORMATTING -> {
        if (!misnested.close(tag)) {
          closeTo(open.closedBy(tag, nameFrom, nameTo));
        }
      }
      case OBJECT -> {
        int depth = open.inScope(tag);
        if (depth >= 0) {
          open.popTo(depth);
          formatting.clearToMarker();
        }
      }
      case ORDINARY, OPTION, RUBY -> closeTo(open.closedBy(tag, nameFrom, nameTo));
    }
  }

  /** A form is no box: what is open inside it stays open. */
  private void endForm() {
    int depth = form == Nodes.NONE ? -1 : open.depth(form);
    form = Nodes.NONE;
    if (depth >= 0 && open.isInScope(open.element(depth))) {
      open.closeImplied(Tag.OTHER);
      open.remove(depth);
    }
  }
}
