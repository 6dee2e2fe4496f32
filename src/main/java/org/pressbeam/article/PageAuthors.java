package org.pressbeam.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who wrote a page: the first of JSON-LD, meta elements and bylines that names somebody who
 * is neither the outlet nor an agency; where none does, the agency.
 */
final class PageAuthors {
  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "dc.creator",
          "dcterms.creator",
          "sailthru.author",
          "byl",
          "citation_author");
  private static final List<String> SOURCES =
      List.of(
          "source",
          "article:source",
          "original-source",
          "news_source",
          "dc.source",
          "dc.rights",
          "dcterms.rightsholder",
          "copyright");
  private static final List<String> OTHERS =
      List.of("comment", "teaser", "related", "quote", "testimonial");
  private static final int MAX_INNER = 12;
  private static final int MAX_TRIED = 40;

  /** Lines before the body among which a byline is looked for that no attribute names. */
  private static final int BESIDE = 6;

  private final Byline bylines;
  private final Agencies agencies;

  PageAuthors(Byline bylines, Agencies agencies) {
    this.bylines = bylines;
    this.agencies = agencies;
  }

  /**
   * Returns the names of the authors, one by one, and of agencies that the page credits.
   *
   * @param body number of the first piece of the body
   */
  List<String> of(PageContent page, JsonLd jsonLd, @Nullable String outlet, int body) {
    Reading reading = new Reading(page, jsonLd, outlet);
    List<String> found = reading.names(jsonLd.authors());
    for (String key : METAS) {
      List<String> more = reading.names(page.meta.getOrDefault(key, List.of()));
      // One of several authors may stand in JSON-LD, and all of them in a meta element.
      if (found.isEmpty() || (more.size() > found.size() && more.containsAll(found))) {
        found = more;
      }
    }
    if (found.isEmpty() && reading.isWriter(page.meta("twitter:label1"))) {
      found = reading.names(page.meta.getOrDefault("twitter:data1", List.of()));
    }
    if (found.isEmpty()) {
      found = reading.marked();
    }
    for (int i = Math.max(0, body - BESIDE); found.isEmpty() && i < body; i++) {
      String line = page.pieces.get(i).text();
      found = bylines.isByline(line) ? reading.names(List.of(line)) : found;
    }
    for (String key : SOURCES) {
      page.meta.getOrDefault(key, List.of()).forEach(reading::credit);
    }
    List<String> all = new ArrayList<>(found);
    all.addAll(reading.credits);
    return all;
  }

  /** One page while it is read. */
  private final class Reading {
    private final PageContent page;
    private final @Nullable String outlet;
    private final Set<String> sites = new HashSet<>();
    private final List<String> credits = new ArrayList<>();

    Reading(PageContent page, JsonLd jsonLd, @Nullable String outlet) {
      this.page = page;
      this.outlet = outlet;
      for (@Nullable String site :
          new @Nullable String[] {page.meta("og:site_name"), jsonLd.publisher(), outlet}) {
        if (site != null) {
          sites.add(TitleEnds.letters(site));
        }
      }
    }

    void credit(String line) {
      String agency = agencies.credited(Spaces.collapse(line));
      if (agency != null && !credits.contains(agency)) {
        credits.add(agency);
      }
    }

    /** The persons in some lines; agencies are put aside. */
    List<String> names(List<String> lines) {
      List<String> names = new ArrayList<>();
      for (String name : bylines.names(lines, outlet)) {
        if (agencies.credited(name) != null) {
          credit(name);
        } else if (!sites.contains(TitleEnds.letters(name))) {
          names.add(name);
        }
      }
      return names;
    }

    boolean isWriter(@Nullable String label) {
      return label != null && bylines.isLead(label);
    }

    /** The names in the first element that calls itself the author's; of its parts if it can be. */
    List<String> marked() {
      List<PageContent.Mark> marks = page.names;
      for (int i = 0; i < Math.min(marks.size(), MAX_TRIED); i++) {
        PageContent.Mark mark = marks.get(i);
        if (mark.text().isEmpty() || isOther(mark)) {
          continue;
        }
        List<String> names = names(List.of(mark.text()));
        List<String> inner = new ArrayList<>();
        for (int j = i + 1; j < Math.min(marks.size(), i + MAX_INNER); j++) {
          String text = marks.get(j).text();
          boolean inside = text.length() < mark.text().length() && mark.text().contains(text);
          if (!text.isEmpty() && inside) {
            narrow(inner, names(List.of(text)));
          }
        }
        if (!inner.isEmpty() || !names.isEmpty()) {
          return inner.isEmpty() ? names : inner;
        }
        credit(mark.text());
      }
      return List.of();
    }

    /** Adds names, and puts a shorter one in the place of one that it is a part of. */
    private void narrow(List<String> inner, List<String> names) {
      for (String name : names) {
        if (inner.stream().noneMatch(name::contains)) {
          inner.removeIf(longer -> longer.startsWith(name + " "));
          inner.add(name);
        }
      }
    }

    private boolean isOther(PageContent.Mark mark) {
      String called = mark.names().toLowerCase(Locale.ROOT);
      return OTHERS.stream().anyMatch(called::contains);
    }
  }
}
