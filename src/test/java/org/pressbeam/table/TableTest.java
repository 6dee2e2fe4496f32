package org.pressbeam.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableTest {
  @ParameterizedTest
  @EnumSource(Table.class)
  void keyColumnsComeFirstAndSumsAreWholeNumbers(Table table) {
    if (table.kind() == Table.Kind.COUNTS) {
      assertThat(table.keyColumns()).isPositive().isLessThan(table.columns().size());
      assertThat(table.columns().subList(table.keyColumns(), table.columns().size()))
          .allMatch(column -> column.type() == Column.Type.INT64 && !column.nullable());
    } else {
      assertThat(table.keyColumns()).isZero();
    }
  }

  @Test
  void refusesARowWithTooFewValues() {
    assertThatThrownBy(() -> Table.PHRASES.row("condemn~", "condemn"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("phrases has 4 columns, not 2");
  }

  @Test
  void refusesNullWhereTheContractHasNone() {
    assertThatThrownBy(() -> Table.PHRASES.row("condemn~", null, -1L, "en"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("phrases.stance");
  }
}
