package org.pressbeam.article;

/** What the letters of a line tell, whatever page or file it comes from. */
final class PageText {
  /** Most marks behind the end of a sentence. */
  private static final int MAX_CLOSING = 20;

  private PageText() {}

  /** Returns whether a line ends as sentences do, quotation marks and brackets aside. */
  static boolean endsSentence(CharSequence text) {
    int i = text.length() - 1;
    int first = Math.max(0, i - MAX_CLOSING);
    while (i >= first && " \"”’»)“‘«›」』】）".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= first && ".!?…:。！？：．؟۔।".indexOf(text.charAt(i)) >= 0;
  }

  /** Length in which a Han, kana or Hangul letter counts three times: it says as much. */
  static int letters(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u3040' && c <= '\ud7ff') {
        length += 2;
      }
    }
    return length;
  }
}
