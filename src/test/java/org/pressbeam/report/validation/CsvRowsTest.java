package org.pressbeam.report.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
  @Test
  void readsWhatSpreadsheetsSave() {
    assertThat(CsvRows.of("\uFEFFrow;voice\r\ns1;\"a \"\"b\"\"; \nc\"\r\n\r\ns2;\r\n"))
        .containsExactly(
            List.of("row", "voice"), List.of("s1", "a \"b\"; \nc"), List.of(""), List.of("s2", ""));
    assertThat(CsvRows.of("row\tvoice\ns1\tx,y")).last().isEqualTo(List.of("s1", "x,y"));
    assertThat(CsvRows.of("")).isEmpty();
  }

  @Test
  void namesTheRowOfAnOpenQuotationMark() {
    assertThatThrownBy(() -> CsvRows.of("row,voice\ns1,\"x\ns2,y\n"))
        .hasMessage("row 2: a quotation mark is not closed");
  }
}
