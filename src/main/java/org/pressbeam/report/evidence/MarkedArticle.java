package org.pressbeam.report.evidence;

import java.util.List;

/**
 * An article with everything found in it, as a person reads it. Its texts are as in the article:
 * they are made printable where they are printed.
 *
 * @param head what is known of the article, in order
 * @param notes what the reader must know beside, a line each
 * @param parts title and text
 * @param finds what was found, in the order in which it is to be listed
 * @param rules the rules that the reasons of finds name, in order; none where nobody knows any more
 */
public record MarkedArticle(
    List<Field> head, List<String> notes, List<Part> parts, List<Find> finds, List<Rule> rules) {

  /** What is found in articles, and how it is marked: in brackets, or in a style of ANSI. */
  public enum Kind {
    /** A mention of an actor. */
    MENTION("actor", "m", '[', ']', "1;36"),
    /** A stance phrase, its gaps included. */
    STANCE("stance phrase", "s", '{', '}', "4;33"),
    /** A stretch of an attributed statement. */
    QUOTE("attributed statement", "q", '<', '>', "32");

    final String words;
    final String letter;
    final char open;
    final char close;
    final String style;

    Kind(String words, String letter, char open, char close, String style) {
      this.words = words;
      this.letter = letter;
      this.open = open;
      this.close = close;
      this.style = style;
    }

    /** Returns the label of a find: {@code m1}. */
    public String label(int number) {
      return letter + number;
    }
  }

  /**
   * Something known of the article.
   *
   * @param name what it is, such as {@code outlet}
   */
  public record Field(String name, String value) {}

  /**
   * A part of the article.
   *
   * @param marks where something was found, in any order
   */
  public record Part(String text, List<Mark> marks) {
    /** Copies the list. */
    public Part {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A place in a part.
   *
   * @param label that of its find
   * @param start first UTF-16 unit
   * @param end behind the last unit
   */
  public record Mark(Kind kind, String label, int start, int end) {}

  /**
   * Something found.
   *
   * @param label its number, as {@code m1}
   * @param what it in a line
   * @param reasons why it was found, a line each; none where nobody knows any more
   */
  public record Find(Kind kind, String label, String what, List<String> reasons) {
    /** Copies the list. */
    public Find {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A rule by which something was found.
   *
   * @param kind of what it finds
   * @param explanation one sentence
   */
  public record Rule(Kind kind, String name, String explanation) {}

  /** Copies the lists. */
  public MarkedArticle {
    head = List.copyOf(head);
    notes = List.copyOf(notes);
    parts = List.copyOf(parts);
    finds = List.copyOf(finds);
    rules = List.copyOf(rules);
  }
}
