package org.pressbeam.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          a\\u001b[2Jb|a\\\\u001b[2Jb
          a\\nb\\tc\\rd|a b c d
          a\\u2028b\\u2029c|a b c
          a\\u202eb\\u2066c|a\\\\u202eb\\\\u2066c
          a\\u00adb|ab
          \\u0645\\u06cc\\u200c\\u0631|\\u0645\\u06cc\\u200c\\u0631
          a\\u0085b\\u009bc|a\\\\u0085b\\\\u009bc
          a\\u00a0b|a b
          \\ud83d\\ude00|\\ud83d\\ude00
          \\ud83d|\\\\ud83d
          """)
  void commandsAndLineBreaksAreShownAndNotSent(String text, String shown) {
    assertThat(Printable.line(unescaped(text))).isEqualTo(unescaped(shown));
  }

  /** Reads escapes as Java writes them; a double backslash is one. */
  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      char kind = text.charAt(++i);
      switch (kind) {
        case 'n' -> plain.append('\n');
        case 't' -> plain.append('\t');
        case 'r' -> plain.append('\r');
        case 'u' -> {
          plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> plain.append(kind);
      }
    }
    return plain.toString();
  }

  @ParameterizedTest
  @CsvSource({"abc, 3", "普京, 4", "e\u0301te\u0301, 3", "😀, 2", "Ｐ, 2", "한국, 4", "דבר, 3"})
  void widthIsThatOfTheTerminal(String text, int width) {
    assertThat(Printable.width(text)).isEqualTo(width);
  }

  @Test
  void cutsAtWholeCharactersAndFillsUp() {
    assertThat(Printable.start("a普京", 4)).isEqualTo("a普");
    assertThat(Printable.end("普京a", 4)).isEqualTo("京a");
    assertThat(Printable.fit("普京普京", 6)).isEqualTo("普京… ");
    assertThat(Printable.fit("ab", 4)).isEqualTo("ab  ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          plain        | plain
          a,b          | "a,b"
          say "x" so   | "say ""x"" so"
          =1+1         | '=1+1
          +49          | '+49
          -1           | '-1
          @SUM(A1)     | '@SUM(A1)
          ＝1          | '＝1
          =a,b         | "'=a,b"
          a=b          | a=b
          """)
  void csvIsSafeForSpreadsheets(String value, String field) {
    assertThat(csv(value)).isEqualTo(field);
  }

  @Test
  void aFormulaBehindWhiteSpaceIsOneToo() {
    assertThat(csv("\t=1")).isEqualTo("' =1");
    assertThat(csv("\n=1")).isEqualTo("' =1");
  }

  private static String csv(String value) {
    StringWriter written = new StringWriter();
    PrintWriter out = new PrintWriter(written);
    new Csv(out, "h").text(value).end();
    out.flush();
    return written.toString().lines().skip(1).findFirst().orElseThrow();
  }
}
