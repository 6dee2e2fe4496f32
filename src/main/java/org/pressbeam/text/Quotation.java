package org.pressbeam.text;

/**
 * A stretch between quotation marks, inside one line of the text. All spans are in UTF-16 units.
 *
 * @param span with its marks
 * @param content without its marks and without blanks beside them
 * @param marks which marks
 * @param closed whether it has its closing mark; if not, it runs to the end of its line, as speech
 *     does that goes on in the next paragraph
 * @param depth how many quotations it lies in: 0 for an outermost one
 */
public record Quotation(Span span, Span content, Marks marks, boolean closed, int depth) {

  /** Families of quotation marks. */
  public enum Marks {
    /** “ and ”, also „ and “, and ” and ”. */
    CURLY,
    /** " and ". */
    STRAIGHT,
    /** Two apostrophes typed as one mark, also two grave accents as the opening one. */
    DOUBLED,
    /** ‘ and ’, also ‚ and ‘. */
    SINGLE_CURLY,
    /** ' and '. */
    SINGLE_STRAIGHT,
    /** « and », and also » and «, and their single forms. */
    GUILLEMETS,
    /** Corner brackets of Chinese, Japanese and Korean. */
    CORNERS
  }
}
