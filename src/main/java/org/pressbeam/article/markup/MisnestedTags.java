package org.pressbeam.article.markup;

/**
 * Puts what stands at a wrong place of a page where browsers put it: what is beside the parts of a
 * table goes before the table ("foster parenting", section 13.2.6.1 of the HTML standard), and
 * formatting elements that overlap with blocks are split (the "adoption agency algorithm", section
 * 13.2.6.4.7).
 */
final class MisnestedTags {
  private static final int MAX_ROUNDS = 8;
  private static final int MAX_KEPT = 3;

  private final Nodes nodes;
  private final OpenElements open;
  private final FormattingElements formatting;

  MisnestedTags(Nodes nodes, OpenElements open, FormattingElements formatting) {
    this.nodes = nodes;
    this.open = open;
    this.formatting = formatting;
  }

  /** Appends a node that is no part of a table to the current element, or before its table. */
  void place(int node) {
    place(open.current(), node);
  }

  private void place(int parent, int node) {
    if (!Tag.at(nodes.tag(parent)).is(Tag.TABLE_FRAME)) {
      nodes.append(parent, node);
      return;
    }
    int depth = open.inTable(Tag.TABLE);
    int table = open.element(depth);
    if (nodes.parent(table) == Nodes.NONE) {
      nodes.append(open.element(depth - 1), node);
    } else {
      nodes.insertBefore(table, node);
    }
  }

  /** A link cannot stand in a link: closes the open one. */
  void closeLink() {
    int link = formatting.get(formatting.lastOf(Tag.A));
    close(Tag.A);
    int index = formatting.indexOf(link);
    if (index >= 0) {
      formatting.remove(index);
    }
    int depth = open.depth(link);
    if (depth >= 0) {
      open.remove(depth);
    }
  }

  /**
   * Closes a formatting element.
   *
   * @return false if it has to be closed like any other element
   */
  boolean close(Tag tag) {
    if (open.currentTag() == tag && formatting.indexOf(open.current()) < 0) {
      open.pop();
      return true;
    }
    for (int round = 0; round < MAX_ROUNDS; round++) {
      int index = formatting.lastOf(tag);
      if (index < 0) {
        return round > 0;
      }
      int element = formatting.get(index);
      int depth = open.depth(element);
      if (depth < 0) {
        formatting.remove(index);
        return true;
      }
      if (!open.isInScope(element)) {
        return true;
      }
      int block = open.specialFrom(depth + 1);
      if (block < 0) {
        open.popTo(depth);
        formatting.remove(index);
        return true;
      }
      split(element, depth, block);
    }
    return true;
  }

  /** Closes an element before a block that is open inside it, and opens it again in the block. */
  private void split(int element, int depth, int blockDepth) {
    int around = open.element(depth - 1);
    int block = open.element(blockDepth);
    int bookmark = formatting.indexOf(element);
    int last = block;
    int kept = 0;
    for (int at = blockDepth - 1; at > depth; at--) {
      int node = open.element(at);
      int index = formatting.indexOf(node);
      if (index >= 0 && ++kept > MAX_KEPT) {
        formatting.remove(index);
        bookmark -= index < bookmark ? 1 : 0;
        index = -1;
      }
      if (index < 0) {
        open.remove(at);
        continue;
      }
      int copy = nodes.copy(node);
      formatting.set(index, copy);
      open.replace(at, copy);
      bookmark = last == block ? index + 1 : bookmark;
      nodes.detach(last);
      nodes.append(copy, last);
      last = copy;
    }
    nodes.detach(last);
    place(around, last);
    int copy = nodes.copy(element);
    nodes.moveChildren(block, copy);
    nodes.append(block, copy);
    int index = formatting.indexOf(element);
    formatting.remove(index);
    formatting.insert(bookmark - (index < bookmark ? 1 : 0), copy);
    open.remove(depth);
    open.insert(open.depth(block) + 1, copy);
  }
}
