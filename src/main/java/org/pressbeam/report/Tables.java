package org.pressbeam.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.pressbeam.table.Table;

/**
 * The tables of a finished run as views of a database in memory; only the files that {@code
 * run.json} lists.
 */
final class Tables implements Closeable {
  private final Connection connection;

  Tables(Path output) throws IOException, SQLException {
    JsonNode report = new ObjectMapper().readTree(Files.readAllBytes(output.resolve("run.json")));
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      for (Table table : Table.values()) {
        List<String> files = new ArrayList<>();
        for (JsonNode file : report.path("files")) {
          String path = file.path("path").asText();
          if (path.startsWith(table.tableName() + "/")) {
            files.add("'" + output.resolve(path).toString().replace("'", "''") + "'");
          }
        }
        if (files.isEmpty()) {
          // Only a run with --batch has them all.
          continue;
        }
        statement.execute(
            "create view "
                + table.tableName()
                + " as from read_parquet(["
                + String.join(", ", files)
                + "])");
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Returns what a query gives, as texts. */
  TextTable query(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int width = result.getMetaData().getColumnCount();
      List<String> header = new ArrayList<>();
      for (int i = 1; i <= width; i++) {
        header.add(result.getMetaData().getColumnLabel(i));
      }
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          String value = result.getString(i);
          row.add(value == null ? "-" : value);
        }
        rows.add(row);
      }
      return new TextTable(header, rows);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
