package org.pressbeam.lexicon;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Comma-separated lexicons, as RFC 4180 has them. */
public final class CsvText {
  /** Most UTF-16 units of one field. */
  private static final int FIELD_LIMIT = 1 << 20;

  private CsvText() {}

  /**
   * Returns a reader of the records, the header with them. Empty lines are passed over; records may
   * have more or fewer fields than others. Iterating throws {@code CsvParseException} at an
   * unclosed quotation mark or a field that is too long.
   */
  public static CsvReader<CsvRecord> records(String text) {
    return CsvReader.builder()
        .maxBufferSize(FIELD_LIMIT)
        .skipEmptyLines(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }
}
