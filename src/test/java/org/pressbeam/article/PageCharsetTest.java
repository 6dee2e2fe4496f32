package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageCharsetTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "~",
      delimiter = '|',
      value = {
        "windows-1252|iso-8859-1|<p>Größe „x“</p>",
        "windows-1252|~|<meta charset=latin1><p>Größe „x“</p>",
        "windows-1251|~|<meta http-equiv=content-type content='text/html; charset=windows-1251'><p>Привет</p>",
        "GB18030|~|<meta charset=gb2312><p>总统星期一</p>",
        "windows-31j|Shift_JIS|<p>首相は月曜日</p>",
        "UTF-8|utf8|<meta charset=iso-8859-1><p>Größe</p>",
        "UTF-8|~|<p>Größe</p>",
        "UTF-8|no-such-charset|<p>Größe</p>",
        "UTF-8|~|<!-- <meta charset=latin1> --><p>Größe</p>",
        "UTF-8|~|<meta charset=utf-16><p>Größe</p>",
        "windows-1252|~|<meta charset=x-user-defined><p>Größe</p>",
        "UTF-8|~|<meta charset=none><meta charset=utf8><p>Größe</p>",
        "windows-1251|~|<meta content='text/html; charset = cp1251' http-equiv=Content-Type><p>Привет</p>",
        "UTF-8|~|<meta content='text/html; charset=cp1251'><p>Größe</p>",
        "UTF-8|~|<a title='<meta charset=cp1251>'><p>Größe</p>",
        "UTF-8|~|<!--><meta charset=utf-8><!-- <meta charset=cp1251> --><p>Größe</p>",
        "windows-1252|utf-8|<p>Die Größe über Österreich war für Männer größer</p>",
        "windows-1252|~|<p>Die Größe über Österreich war für Männer größer als übermäßig</p>",
      })
  void decodesAsABrowserDoes(String charset, @Nullable String header, String page) {
    byte[] bytes = page.getBytes(Charset.forName(charset));
    assertThat(PageCharset.decode(bytes, header)).isEqualTo(page);
  }

  @Test
  void believesAByteOrderMarkAboveAll() {
    byte[] bytes = "\ufeff<p>Größe</p>".getBytes(StandardCharsets.UTF_16LE);
    assertThat(PageCharset.decode(bytes, "utf-8")).isEqualTo("<p>Größe</p>");
  }

  @Test
  void readsNothingFromCharsetsThatHideMarkup() {
    byte[] bytes = "<p>~{VPND~}</p>".getBytes(StandardCharsets.US_ASCII);
    assertThat(PageCharset.decode(bytes, "hz-gb-2312")).isEqualTo("\ufffd");
  }

  @Test
  void keepsUtf8ThatIsCutInsideALetter() {
    byte[] whole = "<p>Größe über Österreich ü".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
    assertThat(PageCharset.decode(cut, null)).startsWith("<p>Größe über Österreich ");
  }
}
