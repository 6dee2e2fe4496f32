package org.pressbeam.lexicon;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.Mistakes.Place;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads lexicon files: actors in YAML or CSV, stances in YAML. The format follows from the ending
 * of the name, {@code .yaml}, {@code .yml} or {@code .csv}.
 */
public final class LexiconParser {
  private static final int SIZE_LIMIT = 256 << 20;

  private final Mistakes mistakes = new Mistakes();
  private final List<ActorDraft.Office> offices = new ArrayList<>();
  private final List<ActorDraft> actors = new ArrayList<>();
  private final List<StancePhrase> phrases = new ArrayList<>();
  private final Map<String, Place> seenPhrases = new HashMap<>();

  private LexiconParser() {}

  /**
   * Reads and merges files.
   *
   * @param sources in the order given, which is the order of the lexicon's entries
   * @throws LexiconException if anything is wrong; its message has one line for each mistake,
   *     {@code file:line:column: what is wrong, what is expected}
   */
  public static Lexicon parse(List<LexiconSource> sources) throws LexiconException {
    LexiconParser parser = new LexiconParser();
    for (int i = 0; i < sources.size(); i++) {
      parser.read(i, sources.get(i));
    }
    List<Actor> actors = new ActorAssembly(parser.offices, parser.actors, parser.mistakes).join();
    parser.mistakes.throwAny();
    return new Lexicon(actors, parser.phrases, digest(sources));
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
