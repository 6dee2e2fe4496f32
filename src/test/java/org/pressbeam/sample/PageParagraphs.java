package org.pressbeam.sample;

import java.util.List;
import java.util.Locale;

/** How a site marks the paragraphs of its articles. */
enum PageParagraphs {
  /** A {@code p} for each, appeals included. */
  PLAIN,
  /** A {@code div} for each, with generated class names, and typographic marks as references. */
  DIVS,
  /** Text in one element, cut by pairs of {@code br}. */
  BREAKS;

  private static final int INSET_AFTER = 3;

  /**
   * Returns the inside of the element that holds the body.
   *
   * @param dateline what stands before the first sentence; may be empty
   * @param blocks paragraphs and headings
   * @param inset what the site puts between paragraphs
   * @param appeal paragraphs that follow every article
   */
  String join(String dateline, List<String> blocks, String inset, List<String> appeal) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < blocks.size(); i++) {
      body.append(block(blocks.get(i), i, i == 0 ? dateline : ""));
      if (i + 1 == Math.min(INSET_AFTER, blocks.size() - 1)) {
        body.append(inset);
      }
    }
    for (int i = 0; i < appeal.size(); i++) {
      body.append(block(appeal.get(i), blocks.size() + i, ""));
    }
    return body.toString();
  }

  private String block(String block, int index, String dateline) {
    String text = SampleArticle.escape(dateline) + SampleArticle.html(block);
    if (block.startsWith("## ")) {
      return "<h2>" + text + "</h2>\n";
    }
    return switch (this) {
      case PLAIN -> "<p>" + text + "</p>\n";
      case DIVS ->
          String.format(
              Locale.ROOT,
              "<div data-testid=\"paragraph-%d\" class=\"text__text__1FZLe text__dark-grey__3Ml43"
                  + " body__full_width__ekUdw\">%s</div>\n",
              index,
              references(text));
      case BREAKS -> text + "<br>\n<br>\n";
    };
  }

  private static String references(String text) {
    return text.replace("“", "&ldquo;").replace("”", "&rdquo;").replace("’", "&#8217;");
  }
}
