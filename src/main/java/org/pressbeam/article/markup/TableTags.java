package org.pressbeam.article.markup;

/** The tags of the parts of tables (sections 13.2.6.4.9 to 13.2.6.4.15 of the HTML standard). */
final class TableTags {
  private final Nodes nodes;
  private final OpenElements open;
  private final FormattingElements formatting;

  TableTags(Nodes nodes, OpenElements open, FormattingElements formatting) {
    this.nodes = nodes;
    this.open = open;
    this.formatting = formatting;
  }

  /** A start tag; parts around it that are left out are added. */
  void start(Tag tag, int nameFrom, int nameTo, int attributesFrom) {
    boolean cell = tag == Tag.TD || tag == Tag.TH;
    while (open.context() != OpenElements.Context.BODY) {
      boolean fits =
          switch (open.context()) {
            case COLUMNS -> tag == Tag.COL;
            case TABLE -> !cell && tag != Tag.TR && tag != Tag.COL;
            case SECTION -> tag == Tag.TR;
            case ROW -> cell;
            default -> false;
          };
      if (fits) {
        open.popToContext();
        int part = nodes.add(tag.number(), nameFrom, nameTo);
        nodes.setAttributes(part, attributesFrom, nodes.attributes());
        insert(part, tag);
        return;
      }
      Tag implied = implied(tag, cell);
      if (implied == Tag.OTHER) {
        closeContext();
      } else {
        open.popToContext();
        insert(nodes.add(implied.number(), 0, 0), implied);
      }
    }
  }

  /** The part that stands between the one that is open and a new one that is in it. */
  private Tag implied(Tag tag, boolean cell) {
    return switch (open.context()) {
      case TABLE -> tag == Tag.COL ? Tag.COLGROUP : Tag.TBODY;
      case SECTION -> cell ? Tag.TR : Tag.OTHER;
      default -> Tag.OTHER;
    };
  }

  private void insert(int part, Tag tag) {
    open.makeRoom();
    nodes.append(open.current(), part);
    if (tag == Tag.COL) {
      return;
    }
    open.push(part);
    if (tag == Tag.TD || tag == Tag.TH || tag == Tag.CAPTION) {
      formatting.pushMarker();
    }
  }

  /** Closes the innermost part, with all that is open in it. */
  private void closeContext() {
    OpenElements.Context context = open.context();
    open.popToContext();
    open.pop();
    if (context == OpenElements.Context.CELL || context == OpenElements.Context.CAPTION) {
      formatting.clearToMarker();
    }
  }

  /** An end tag; that of a part which is not open counts for nothing. */
  void end(Tag tag) {
    int depth = open.inTable(tag);
    if (depth < 0 || open.context() == OpenElements.Context.BODY) {
      return;
    }
    while (open.size() > depth) {
      closeContext();
    }
  }
}
