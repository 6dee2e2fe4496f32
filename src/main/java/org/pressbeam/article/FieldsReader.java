package org.pressbeam.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.RejectedException;

/** Reads a row of JSON Lines or Parquet. */
final class FieldsReader {
  // Dates outside of the years 1 to 9999 are marks for "none", and fit into no table.
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private final FieldNames names;
  private final PageReader pages;
  private final DateFormats formats;
  private final boolean cleanText;

  FieldsReader(FieldNames names, PageReader pages, DateFormats formats, boolean cleanText) {
    this.names = names;
    this.pages = pages;
    this.formats = formats;
    this.cleanText = cleanText;
  }

  /**
   * Reads a row.
   *
   * @param recordUrl address of the record; null if the archive gives none
   * @throws RejectedException {@code bad_field}, {@code no_text}, {@code too_complex}
   */
  Draft read(Map<String, Object> values, @Nullable String recordUrl, @Nullable Instant captured)
      throws RejectedException {
    Map<String, Object> fields = names.canonical(values);
    String given = string(fields, "url");
    String url = given == null ? recordUrl : given;
    String text = fields.get("text") instanceof String body && !body.isBlank() ? body : null;
    String html = string(fields, "html");
    Draft page = null;
    if (text == null && html != null) {
      page = pages.read(html.getBytes(StandardCharsets.UTF_8), url, captured);
    }
    if (text == null && page == null) {
      throw noText(values);
    }
    return merge(fields, url, text, page);
  }

  private Draft merge(
      Map<String, Object> fields, @Nullable String url, @Nullable String text, @Nullable Draft page)
      throws RejectedException {
    String title = title(fields, url);
    List<String> authors = strings(fields.get("authors"));
    String language = string(fields, "language");
    PublicationDate date = date(fields.get("date"));
    List<String> lines;
    Article.TextPolicy policy = Article.TextPolicy.CLEANED;
    if (page != null) {
      lines = page.lines();
      title = title == null ? page.title() : title;
      authors = authors.isEmpty() ? page.authors() : authors;
      language = language == null ? page.language() : language;
      date = date == null ? page.date() : date;
    } else if (cleanText) {
      lines = TextReader.lines(String.valueOf(text));
    } else {
      policy = Article.TextPolicy.VERBATIM;
      lines = List.of(String.valueOf(text).split("\n", -1));
    }
    String canonical = page == null ? null : page.canonical();
    return new Draft(
        string(fields, "id"),
        outlet(fields.get("outlet")),
        date,
        url == null ? canonical : url,
        canonical,
        title,
        authors,
        language,
        lines,
        policy,
        page == null ? PageNature.ARTICLE : page.nature());
  }

  /** The title without the outlet's name at its end, and with its entities as letters. */
  private @Nullable String title(Map<String, Object> fields, @Nullable String url) {
    String title = string(fields, "title");
    if (title == null || !cleanText) {
      return title;
    }
    String host = OutletName.host(url);
    TitleEnds ends =
        new TitleEnds(host == null ? null : OutletName.domain(host), called(fields.get("outlet")));
    String plain = Spaces.collapse(Parser.unescapeEntities(title, false));
    return plain.isEmpty() ? null : ends.cutName(plain);
  }

  private static List<String> called(@Nullable Object outlet) {
    String name = outlet(outlet);
    if (name == null) {
      return List.of();
    }
    int dot = name.indexOf('.');
    return List.of(dot > 0 && name.indexOf(' ') < 0 ? name.substring(0, dot) : name);
  }

  private RejectedException noText(Map<String, Object> values) {
    for (String canonical : List.of("text", "html")) {
      String mapped = names.mappedName(canonical);
      if (mapped != null) {
        return new RejectedException(
            RejectReason.BAD_FIELD,
            "no field '"
                + mapped
                + "' (mapped to "
                + canonical
                + "); the record has "
                + String.join(", ", new TreeSet<>(values.keySet())));
      }
    }
    return new RejectedException(
        RejectReason.NO_TEXT,
        "no field with text; the record has " + String.join(", ", new TreeSet<>(values.keySet())));
  }

  private @Nullable PublicationDate date(@Nullable Object value) throws RejectedException {
    if (value == null || (value instanceof String text && text.isBlank())) {
      return null;
    }
    DateReading reading = null;
    if (value instanceof LocalDate day) {
      reading = DateReading.ofDay(day);
    } else if (value instanceof Instant instant && inYears(instant)) {
      reading = DateReading.ofInstant(instant);
    } else if (value instanceof Number number) {
      String digits = String.valueOf(number.longValue());
      reading =
          digits.length() == 8 ? DateFormats.iso(digits) : DateFormats.epoch(number.doubleValue());
    } else if (value instanceof String text) {
      reading = formats.read(text, true);
    }
    if (reading == null || reading.day().getYear() < 1 || reading.day().getYear() > 9999) {
      throw new RejectedException(
          RejectReason.BAD_FIELD, "date '" + shortened(value) + "' cannot be read");
    }
    return PublicationDate.of(reading, DateSource.GIVEN);
  }

  private static boolean inYears(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(END);
  }

  private static String shortened(Object value) {
    String text = Spaces.collapse(String.valueOf(value));
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  /** An outlet may be an object, as in {"source": {"name": …}}. */
  private static @Nullable String outlet(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      for (String key : List.of("domain", "name", "id", "title")) {
        if (map.get(key) instanceof String name && !name.isBlank()) {
          return outlet(name);
        }
      }
      return null;
    }
    String text = value == null ? null : Spaces.collapse(String.valueOf(value));
    if (text == null || text.isEmpty()) {
      return null;
    }
    String host = OutletName.host(text);
    return host == null ? text : OutletName.domain(host);
  }

  private static @Nullable String string(Map<String, Object> fields, String name) {
    Object value = fields.get(name);
    if (value instanceof List<?> || value instanceof Map<?, ?> || value == null) {
      return null;
    }
    String text = String.valueOf(value).strip();
    return text.isEmpty() ? null : text;
  }

  /** Names in a list, a string or objects with a name; "['Ann Lee', 'Bo Chen']" is a list too. */
  private static List<String> strings(@Nullable Object value) {
    List<String> out = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object one : list) {
        out.addAll(strings(one));
      }
    } else if (value instanceof Map<?, ?> map && map.get("name") != null) {
      out.addAll(strings(map.get("name")));
    } else if (value instanceof String text && !text.isBlank()) {
      String plain = Parser.unescapeEntities(text, false).strip();
      if (!plain.startsWith("[") || !plain.endsWith("]")) {
        out.add(plain);
        return out;
      }
      for (String one : plain.substring(1, plain.length() - 1).split(",", -1)) {
        out.add(unquoted(one.strip()));
      }
    }
    return out;
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() > 2
            && text.charAt(0) == text.charAt(text.length() - 1)
            && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
