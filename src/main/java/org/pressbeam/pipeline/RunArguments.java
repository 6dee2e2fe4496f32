package org.pressbeam.pipeline;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pressbeam.analysis.AnalyzerOptions;
import org.pressbeam.article.ArticleExtractor;
import org.pressbeam.article.ExtractorSettings;
import org.pressbeam.corpus.CorpusRules;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.format.LexiconFiles;

/**
 * Reads the options of a run, checks them all and turns them into plain settings: the only place
 * that does. Whatever is wrong is an {@link IllegalArgumentException} whose message is one line for
 * the user.
 */
final class RunArguments {
  /** A shard of fingerprints or sums is meant for about so many bytes of archives. */
  private static final long BYTES_PER_SHARD = 1L << 30;

  private static final int MAX_SHARDS = 256;

  private final PressbeamOptions options;

  RunArguments(PressbeamOptions options) {
    this.options = options;
  }

  /** Returns how articles are parsed. */
  ExtractorSettings extractorSettings() {
    LocalDate from = day("from", options.getFrom());
    LocalDate to = day("to", options.getTo());
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("--from=" + from + " is after --to=" + to);
    }
    ExtractorSettings settings =
        new ExtractorSettings(
            fields(),
            options.getCleanText(),
            options.getPathPattern(),
            oneOf("dateFallback", options.getDateFallback(), "none", "capture").equals("capture"),
            from,
            to,
            set(options.getOutlets()),
            primary(set(options.getLanguages())),
            options.getArticlesOnly());
    // Checks the path pattern and the names of fields.
    new ArticleExtractor(settings);
    return settings;
  }

  /** Returns the thresholds by which the corpus decides. */
  CorpusRules corpusRules() {
    Map<String, Integer> values = new LinkedHashMap<>();
    for (String pair : list(options.getCorpusRules())) {
      String[] parts = pair.split("=", 2);
      try {
        values.put(parts[0].strip(), Integer.valueOf(parts[parts.length - 1].strip()));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "--corpusRules: '" + pair + "' is no pair like boilerplateArticles=5", e);
      }
    }
    try {
      return CorpusRules.of(values);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--corpusRules: " + e.getMessage(), e);
    }
  }

  /** Returns how texts are analysed. */
  AnalyzerOptions analyzerOptions() {
    boolean counted = oneOf("metonyms", options.getMetonyms(), "on", "off").equals("on");
    return new AnalyzerOptions(
        counted ? AnalyzerOptions.Metonyms.COUNTED : AnalyzerOptions.Metonyms.IGNORED);
  }

  private static String oneOf(String option, String value, String... allowed) {
    if (!List.of(allowed).contains(value)) {
      throw new IllegalArgumentException(
          "--" + option + "=" + value + ": must be one of " + String.join(", ", allowed));
    }
    return value;
  }

  private static @Nullable LocalDate day(String option, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "--" + option + "=" + value + " is no day; write it as 2026-01-16", e);
    }
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : list(options.getFields())) {
      String[] names = pair.split("=", 2);
      if (names.length < 2 || names[0].isBlank() || names[1].isBlank()) {
        throw new IllegalArgumentException("--fields: '" + pair + "' is no pair like text=content");
      }
      fields.put(names[0].strip(), names[1].strip());
    }
    return fields;
  }

  private static List<String> list(@Nullable String value) {
    return value == null
        ? List.of()
        : Arrays.stream(value.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static Set<String> set(@Nullable String value) {
    Set<String> set = new TreeSet<>();
    list(value).forEach(item -> set.add(item.toLowerCase(Locale.ROOT)));
    return set;
  }

  /** Reduces language tags to their first part, which is what is compared. */
  private static Set<String> primary(Set<String> tags) {
    Set<String> languages = new TreeSet<>();
    tags.forEach(tag -> languages.add(tag.split("-", 2)[0]));
    return languages;
  }

  /** Returns the patterns of the input. */
  List<String> patterns() {
    String input = options.getInput();
    if (input == null) {
      throw new IllegalArgumentException("--input is missing: which archives are to be read?");
    }
    return InputFiles.patterns(input);
  }

  /** Returns the input files with their sizes. */
  SortedMap<String, Long> files(List<String> patterns) throws IOException {
    try {
      SortedMap<String, Long> files = InputFiles.find(patterns);
      for (String path : files.keySet()) {
        File local = new File(path);
        if (local.exists() && !local.canRead()) {
          throw new IllegalArgumentException("--input: " + path + " cannot be read");
        }
      }
      return files;
    } catch (FileNotFoundException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Returns how many shards an input of so many bytes needs. */
  static int shards(long bytes) {
    return (int) Math.min(MAX_SHARDS, 1 + bytes / BYTES_PER_SHARD);
  }

  /** Returns the output folder and a new id for the run. */
  RunFolder folder(Instant started) throws IOException {
    String output = options.getOutput();
    if (output == null) {
      throw new IllegalArgumentException("--output is missing: where are the tables to go?");
    }
    if (output.matches(".*[*?\\[\\]{}].*")) {
      throw new IllegalArgumentException(
          "--output=" + output + ": the name must hold none of * ? [ ] { }");
    }
    String absolute = InputFiles.canonical(output);
    if (!output.contains("://") && new File(absolute).isFile()) {
      throw new IllegalArgumentException("--output=" + output + " is a file, not a folder");
    }
    String run =
        started.toString().replaceAll("[^0-9TZ]", "")
            + "-"
            + HexFormat.of().toHexDigits(System.nanoTime()).substring(8);
    String all = absolute.endsWith("/") ? absolute : absolute + "/";
    String batch = batchId();
    return new RunFolder(batch == null ? all : Batch.folder(all, batch), run);
  }

  private @Nullable String batchId() {
    String batch = options.getBatch();
    if (batch != null && !batch.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw new IllegalArgumentException(
          "--batch="
              + batch
              + ": must be letters, digits, dots, hyphens and underscores, as 2026-01-16");
    }
    return batch;
  }

  /** Returns which batch the run is, with what earlier ones have kept; null if it is none. */
  @Nullable Batch batch() throws IOException {
    String id = batchId();
    String output = options.getOutput();
    if (id == null || output == null) {
      return null;
    }
    String absolute = InputFiles.canonical(output);
    int history = options.getBatchHistory();
    if (history < 0) {
      throw new IllegalArgumentException("--batchHistory=" + history + ": must not be negative");
    }
    return Batch.of(absolute.endsWith("/") ? absolute : absolute + "/", id, history);
  }

  /** Returns the lexicon files in the order given. */
  List<LexiconSource> lexiconSources() throws IOException {
    List<LexiconSource> sources = new ArrayList<>();
    addSources(sources, LexiconSource.Role.ACTORS, "actors", options.getActors());
    addSources(sources, LexiconSource.Role.STANCES, "stances", options.getStances());
    if (sources.isEmpty()) {
      throw new IllegalArgumentException(
          "no lexicon: give --pipeline=pipelines/news, or --actors and --stances");
    }
    return sources;
  }

  private static void addSources(
      List<LexiconSource> sources, LexiconSource.Role role, String option, @Nullable String value)
      throws IOException {
    for (String path : list(value)) {
      byte[] content;
      try {
        content = RunFolder.read(path);
      } catch (IOException e) {
        throw new IllegalArgumentException(
            "--" + option + ": " + path + " cannot be read: " + e.getMessage(), e);
      }
      if (content == null) {
        throw new IllegalArgumentException("--" + option + ": there is no file " + path);
      }
      sources.add(new LexiconSource(path, role, content));
    }
  }

  /** Returns the lexicon that the files make, with what is to be known of them. */
  static LexiconReading lexicon(List<LexiconSource> sources) {
    try {
      return LexiconFiles.read(sources);
    } catch (LexiconException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Returns the SHA-256 of each lexicon file by its name. */
  static SortedMap<String, String> digests(List<LexiconSource> sources) {
    SortedMap<String, String> digests = new TreeMap<>();
    for (LexiconSource source : sources) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.content());
        digests.put(source.name(), HexFormat.of().formatHex(digest));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
    return digests;
  }
}
