package org.pressbeam.article;

/**
 * A line of text of a page: what stands between two block borders.
 *
 * @param box the innermost block-level element around it
 * @param text without line breaks, runs of white space made one
 * @param linkLength UTF-16 units of the text that stand in links
 */
record Piece(Box box, String text, int linkLength) {
  double linkShare() {
    return (double) linkLength / text.length();
  }

  boolean isHeading() {
    return isHeading(box.tag);
  }

  static boolean isHeading(String tag) {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }
}
