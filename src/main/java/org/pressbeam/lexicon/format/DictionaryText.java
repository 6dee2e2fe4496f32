package org.pressbeam.lexicon.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.lexicon.DictionaryException;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.Place;
import org.pressbeam.lexicon.Remark;

/**
 * The text of a dictionary file with the remarks about it. UTF-8 and UTF-16 are told by their byte
 * order marks, UTF-16 without one by its zeros; what is no UTF-8 is read as Windows-1252, which
 * holds Latin-1. Lines end with LF, CR or both.
 */
final class DictionaryText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Where the zeros of UTF-16 are looked for, in bytes. */
  private static final int SNIFFED = 1 << 10;

  private final int order;
  private final LexiconSource source;
  private final String text;
  private final List<Remark> remarks = new ArrayList<>();
  private final List<Remark> notes = new ArrayList<>();

  private DictionaryText(int order, LexiconSource source, String text) {
    this.order = order;
    this.source = source;
    this.text = text;
  }

  /**
   * Decodes a file.
   *
   * @throws DictionaryException if it is a binary file
   */
  static DictionaryText decode(int order, LexiconSource source) throws DictionaryException {
    byte[] content = source.content();
    Charset charset = unicodeOf(content);
    String decoded = charset == null ? strictly(content) : new String(content, charset);
    boolean legacy = decoded == null;
    if (decoded == null) {
      decoded = new String(content, WINDOWS);
    }
    if (decoded.indexOf('\0') >= 0) {
      throw new DictionaryException(
          new Place(order, source.name(), 1, 1), "a binary file, expected a dictionary");
    }
    String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    DictionaryText made = new DictionaryText(order, source, text);
    if (legacy) {
      made.remark(1, "not in UTF-8, read as Windows-1252 (Latin-1)");
    }
    return made;
  }

  private static @Nullable String strictly(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static @Nullable Charset unicodeOf(byte[] content) {
    if (content.length < 2) {
      return null;
    }
    int mark = ((content[0] & 0xFF) << 8) | (content[1] & 0xFF);
    if (mark == 0xFEFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (mark == 0xFFFE) {
      return StandardCharsets.UTF_16LE;
    }
    int[] zeros = new int[2];
    int length = Math.min(content.length, SNIFFED) & ~1;
    for (int i = 0; i < length; i++) {
      if (content[i] == 0) {
        zeros[i & 1]++;
      }
    }
    boolean wide = 4 * Math.max(zeros[0], zeros[1]) > length && zeros[0] * zeros[1] == 0;
    if (!wide) {
      return null;
    }
    return zeros[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  /** Returns the number of the file. */
  int order() {
    return order;
  }

  /** Returns the name of the file as the user gave it. */
  String name() {
    return source.name();
  }

  /** Returns which option named the file. */
  LexiconSource.Role role() {
    return source.role();
  }

  /** Returns the whole text, without a byte order mark. */
  String text() {
    return text;
  }

  /** Returns its lines without their ends. */
  List<String> lines() {
    return text.lines().toList();
  }

  /** Returns the place of a line, from 1. */
  Place place(int line) {
    return place(line, 1);
  }

  /** Returns a place by line and column, from 1. */
  Place place(int line, int column) {
    return new Place(order, source.name(), line, column);
  }

  /** Notes what a reader should know about a line. */
  void remark(int line, String what) {
    remarks.add(new Remark(place(line), what));
  }

  /** Notes what a reader should know about a place. */
  void remark(Place place, String what) {
    remarks.add(new Remark(place, what));
  }

  /** Notes what only a check needs to say about a line. */
  void note(int line, String what) {
    notes.add(new Remark(place(line), what));
  }

  /** Returns all notes so far. */
  List<Remark> notes() {
    return notes;
  }

  /** Returns all remarks so far. */
  List<Remark> remarks() {
    return remarks;
  }
}
