package org.pressbeam.article;

import java.util.Locale;

/**
 * What {@link PageNature} looks at. Each is a number from 0 to 1; its weight stands in {@code
 * page-nature.tsv} under its name in lower case.
 */
enum NatureFeature {
  /** og:type calls the page an article, a story, a blog. */
  OG_ARTICLE,
  /** og:type calls it a product, a profile, a place. */
  OG_OTHER,
  /** og:type calls it a website, as front pages and careless systems do. */
  OG_WEBSITE,
  /** Microdata or JSON-LD hold a product, a thread of a forum, an event, a list. */
  TYPE_OTHER,
  /** The address has no path. */
  FRONT,
  /** Words of the last part of the address; 1 from five on. */
  SLUG,
  /** The address has a year, or a day. */
  ADDRESS_DATED,
  /** A part of the address says news, article, blog. */
  ADDRESS_NEWS,
  /** A part of the address says forum, thread, questions. */
  ADDRESS_THREAD,
  /** A part of the address says product, shop. */
  ADDRESS_SHOP,
  /** A part of the address says documentation, help. */
  ADDRESS_GUIDE,
  /** A part of the address says tag, category, services, contact. */
  ADDRESS_LIST,
  /** A date of publication was found. */
  DATED,
  /** An author was found. */
  SIGNED,
  /** Running text of the body, on a logarithmic scale; 1 from some 10,000 letters on. */
  RUNNING,
  /** Share of the body that is no running text; 0 if it is empty. */
  FRAGMENTS,
  /** Share of the page's running text in boxes side by side, each with a date and a name. */
  POSTS,
  /** Elements named as in a forum; 1 from ten on. */
  FORUM_NAMES,
  /** Elements named as in a shop; 1 from twenty on. */
  SHOP_NAMES,
  /** Short lines that hold an amount of money; 1 from four on. */
  PRICES,
  /** Blocks of preformatted text; 1 from three on. */
  CODE,
  /** Links that call a telephone; 1 from two on. */
  PHONES,
  /** Share of the text outside of asides that stands in links. */
  LINKED,
  /** The body element has the class of a single article. */
  SINGLE,
  /** The body element has the class of a page, a front page, a list, a product. */
  PAGE,
  /** Words that speak to the reader; 1 from ten in 1,000 letters on. */
  READER_WORDS,
  /** Words in which a page speaks of its maker; 1 from ten in 1,000 letters on. */
  OWN_WORDS;

  /** Returns its name in the resource and in reasons. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
