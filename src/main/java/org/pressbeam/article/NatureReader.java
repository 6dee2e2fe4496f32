package org.pressbeam.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges the nature of a page. One that declares itself one article, anywhere but at the front of a
 * site, is believed. Any other is judged by the sum of weighted {@link NatureFeature}s.
 */
final class NatureReader {
  /**
   * What is judged.
   *
   * @param page what the walk found
   * @param jsonLd what its JSON-LD says
   * @param url its address; null if unknown
   * @param body the lines of its body
   * @param dated whether a date of publication was found
   * @param signed whether an author was found
   */
  record Page(
      PageContent page,
      JsonLd jsonLd,
      @Nullable String url,
      List<Piece> body,
      boolean dated,
      boolean signed) {}

  private final NatureWeights weights = new NatureWeights();
  private final Set<String> articleTypes;
  private final Set<String> otherTypes;
  private final Set<String> otherKinds;
  private final Set<String> threads;
  private final Set<String> shops;
  private final Set<String> guides;
  private final Set<String> lists;
  private final Set<String> news;
  private final Set<String> singles;
  private final Set<String> pages;

  /** Words that speak to the reader, and those in which a page speaks of its maker. */
  private final WordTable speech;

  NatureReader() {
    NatureWords words = new NatureWords();
    articleTypes = words.of("type-article");
    otherTypes = words.of("type-other");
    otherKinds = words.of("og-other");
    threads = words.of("address-thread");
    shops = words.of("address-shop");
    guides = words.of("address-guide");
    lists = words.of("address-list");
    news = words.of("address-news");
    singles = words.of("body-single");
    pages = words.of("body-page");
    Map<String, Integer> bits = new HashMap<>();
    words.of("reader").forEach(word -> bits.merge(word, 1, Integer::sum));
    words.of("own").forEach(word -> bits.merge(word, 2, Integer::sum));
    speech = new WordTable(bits);
  }

  /** Judges a page. */
  PageNature judge(Page of) {
    NatureAddress address = new NatureAddress(of.url());
    if (isDeclared(of) && !address.isFront()) {
      return PageNature.ARTICLE;
    }
    return weights.judge(features(of, address));
  }

  private boolean isDeclared(Page of) {
    for (String type : of.jsonLd().types()) {
      if (articleTypes.contains(type)) {
        return true;
      }
    }
    int articles = 0;
    for (var type : of.page().signs.types.entrySet()) {
      articles += articleTypes.contains(type.getKey()) ? type.getValue() : 0;
    }
    // A list of stories is a list of articles.
    return articles == 1;
  }

  private NatureFeatures features(Page of, NatureAddress address) {
    NatureFeatures features = new NatureFeatures();
    addDeclared(features, of);
    addAddress(features, address);
    addText(features, of);
    addNames(features, of.page().signs);
    return features;
  }

  private void addDeclared(NatureFeatures features, Page of) {
    String declared = of.page().meta("og:type");
    String kind = declared == null ? "" : declared.toLowerCase(Locale.ROOT);
    features.set(
        NatureFeature.OG_ARTICLE,
        kind.contains("article") || kind.contains("story") || kind.equals("blog"));
    features.set(NatureFeature.OG_OTHER, otherKinds.contains(kind.split("[.:]", 2)[0]));
    features.set(NatureFeature.OG_WEBSITE, kind.equals("website"));
    features.set(
        NatureFeature.TYPE_OTHER,
        hasAny(of.jsonLd().types(), otherTypes)
            || hasAny(of.page().signs.types.keySet(), otherTypes));
    features.set(NatureFeature.DATED, of.dated());
    features.set(NatureFeature.SIGNED, of.signed());
  }

  private static boolean hasAny(Set<String> found, Set<String> words) {
    for (String word : found) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private void addAddress(NatureFeatures features, NatureAddress address) {
    if (!address.isKnown()) {
      // What is not known must not speak against an article.
      features.set(NatureFeature.SLUG, true);
      features.set(NatureFeature.ADDRESS_NEWS, true);
      return;
    }
    features.set(NatureFeature.FRONT, address.isFront());
    features.set(NatureFeature.SLUG, address.slugWords(), 5);
    features.set(NatureFeature.ADDRESS_DATED, address.isDated());
    features.set(NatureFeature.ADDRESS_NEWS, address.hasAbove(news));
    features.set(NatureFeature.ADDRESS_THREAD, address.has(threads));
    features.set(NatureFeature.ADDRESS_SHOP, address.has(shops));
    features.set(NatureFeature.ADDRESS_GUIDE, address.has(guides));
    features.set(NatureFeature.ADDRESS_LIST, address.has(lists));
  }

  private void addText(NatureFeatures features, Page of) {
    NatureText text = new NatureText(of.page());
    int running = 0;
    int letters = 0;
    int[] counts = new int[2];
    for (Piece piece : of.body()) {
      int length = NatureText.running(piece);
      running += length;
      letters += PageText.letters(piece.text());
      if (length > 0) {
        NatureText.count(piece.text(), speech, counts);
      }
    }
    double thousands = Math.max(1, running / 1000.0);
    features.set(NatureFeature.RUNNING, Math.log1p(running / 200.0), 4);
    features.set(NatureFeature.FRAGMENTS, letters - running, Math.max(1, letters));
    features.set(NatureFeature.POSTS, text.posts(), 1);
    features.set(NatureFeature.PRICES, text.prices(), 4);
    features.set(NatureFeature.CODE, text.preformatted(), 3);
    features.set(NatureFeature.LINKED, text.linked(), 1);
    features.set(NatureFeature.READER_WORDS, counts[0] / thousands, 10);
    features.set(NatureFeature.OWN_WORDS, counts[1] / thousands, 10);
  }

  private void addNames(NatureFeatures features, PageSigns signs) {
    features.set(NatureFeature.FORUM_NAMES, signs.forumNames, 10);
    features.set(NatureFeature.SHOP_NAMES, signs.shopNames, 20);
    features.set(NatureFeature.PHONES, signs.phones, 2);
    for (String name : signs.bodyClasses.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (singles.contains(name)) {
        features.set(NatureFeature.SINGLE, true);
      }
      if (pages.contains(name)) {
        features.set(NatureFeature.PAGE, true);
      }
    }
  }
}
