package org.pressbeam.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LineCleanerTest {
  private static final String FIRST = "The harbour was closed after the storm.";

  private final Agencies agencies = new Agencies();
  private final LineCleaner cleaner =
      new LineCleaner(
          agencies,
          new Byline(agencies),
          new Dateline(agencies, new WrittenDates()),
          new Appeals());

  @ParameterizedTest
  @CsvSource(
      nullValues = "~",
      delimiter = '|',
      value = {
        "The mayor said so on Monday. (PTI)|The mayor said so on Monday.|PTI",
        "The mayor spoke on Monday (dpa/lsw)|The mayor spoke on Monday|dpa",
        "The mayor told the Press Trust of India (PTI)"
            + "|The mayor told the Press Trust of India (PTI)|~",
        "The mayor sued the Associated Press (AP)|The mayor sued the Associated Press (AP)|~",
        "The mayor sued the harbour master (52)|The mayor sued the harbour master (52)|~",
      })
  void cutsTheCreditBehindTheLastParagraph(String line, String kept, @Nullable String agency) {
    LineCleaner.Cleaned cleaned = cleaner.clean(List.of(FIRST, line), null, "en");
    assertThat(cleaned.blocks().get(1).text()).isEqualTo(kept);
    assertThat(cleaned.agency()).isEqualTo(agency);
  }
}
