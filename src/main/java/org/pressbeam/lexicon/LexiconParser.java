package org.pressbeam.lexicon;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads lexicon files of our own formats, actors in YAML or CSV and stances in YAML, by the ending
 * of the name ({@code .yaml}, {@code .yml}, {@code .csv}), and joins them with dictionaries of
 * other programs.
 */
public final class LexiconParser {
  private static final int SIZE_LIMIT = 256 << 20;

  private final Mistakes mistakes = new Mistakes();
  private final List<ActorDraft.Office> offices = new ArrayList<>();
  private final List<ActorDraft> actors = new ArrayList<>();
  private final List<PlacedPhrase> phrases = new ArrayList<>();
  private final Map<String, Place> seenPhrases = new HashMap<>();
  private final List<Dictionary> dictionaries = new ArrayList<>();
  private final List<LexiconReading.Summary> summaries = new ArrayList<>();

  private LexiconParser() {}

  /**
   * Reads and merges files of our own formats.
   *
   * @param sources in the order given, which is the order of the lexicon's entries
   * @throws LexiconException if anything is wrong; its message has one line for each mistake,
   *     {@code file:line:column: what is wrong, what is expected}
   */
  public static Lexicon parse(List<LexiconSource> sources) throws LexiconException {
    return parse(sources, (order, source) -> null).lexicon();
  }

  /**
   * Reads and merges files.
   *
   * @param sources in the order given
   * @param reader reads those whose format is not our own
   * @throws LexiconException if a file of our own formats has mistakes, or nothing of another can
   *     be used
   */
  public static LexiconReading parse(List<LexiconSource> sources, DictionaryReader reader)
      throws LexiconException {
    LexiconParser parser = new LexiconParser();
    for (int i = 0; i < sources.size(); i++) {
      parser.read(i, sources.get(i), reader);
    }
    return parser.join(digest(sources));
  }

  private LexiconReading join(String digest) throws LexiconException {
    List<Remark> remarks = new ArrayList<>();
    List<Remark> notes = new ArrayList<>();
    DictionaryActors merged = new DictionaryActors(offices, actors);
    for (Dictionary dictionary : dictionaries) {
      merged.add(dictionary);
      phrases.addAll(dictionary.phrases());
      remarks.addAll(dictionary.remarks());
      notes.addAll(dictionary.notes());
    }
    ActorAssembly assembly = new ActorAssembly(offices, actors, mistakes, remarks);
    List<Actor> joined = assembly.join();
    mistakes.throwAny();
    remarks.sort(Comparator.naturalOrder());
    Set<StancePhrase> distinct = new LinkedHashSet<>();
    phrases.forEach(phrase -> distinct.add(phrase.phrase()));
    Lexicon lexicon = new Lexicon(joined, new ArrayList<>(distinct), digest);
    return new LexiconReading(lexicon, assembly.names(), phrases, summaries, remarks, notes);
  }

  private void read(int order, LexiconSource source, DictionaryReader reader) {
    try {
      Dictionary dictionary =
          source.content().length > SIZE_LIMIT ? null : reader.read(order, source);
      if (dictionary == null) {
        read(order, source);
        return;
      }
      dictionaries.add(dictionary);
      summaries.add(new LexiconReading.Summary(source.name(), summary(dictionary)));
    } catch (DictionaryException e) {
      mistakes.add(e.remark());
    }
  }

  private static String summary(Dictionary dictionary) {
    return dictionary.format()
        + dictionary.counts().entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(Collectors.joining(", ", ": ", ""));
  }

  private void read(int order, LexiconSource source) {
    String name = source.name().toLowerCase(Locale.ROOT);
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
    boolean csv = name.endsWith(".csv");
    boolean actorFile = source.role() == LexiconSource.Role.ACTORS;
    if (!yaml && !(csv && actorFile)) {
      String expected = actorFile ? ".yaml, .yml or .csv" : ".yaml or .yml";
      mistake(order, source, "unknown format, expected a name that ends in " + expected);
      return;
    }
    String text = text(order, source);
    if (text == null) {
      return;
    }
    if (csv) {
      new CsvActors(order, source.name(), mistakes, actors).read(text);
      return;
    }
    YamlFile file = new YamlFile(order, source.name(), mistakes);
    Node root = file.root(text);
    if (root == null) {
      return;
    }
    if (actorFile) {
      new YamlActors(file, offices, actors).read(root);
    } else {
      new YamlStances(file, phrases, seenPhrases).read(root);
    }
  }

  /** Returns the text of a file without its byte order mark, null if it is none in UTF-8. */
  private @Nullable String text(int order, LexiconSource source) {
    byte[] content = source.content();
    if (content.length > SIZE_LIMIT) {
      mistake(order, source, "larger than " + (SIZE_LIMIT >> 20) + " MB, expected a lexicon");
      return null;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (text.indexOf('\0') < 0) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
    } catch (CharacterCodingException e) {
      mistake(order, source, "no text in UTF-8, expected YAML or CSV in UTF-8");
      return null;
    }
    mistake(order, source, "a binary file, expected YAML or CSV in UTF-8");
    return null;
  }

  private void mistake(int order, LexiconSource source, String text) {
    mistakes.add(new Place(order, source.name(), 1, 1), text);
  }

  private static String digest(List<LexiconSource> sources) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (LexiconSource source : sources) {
        digest.update(source.role().name().getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(Integer.BYTES + 1).putInt(1, source.content().length));
        digest.update(source.content());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
