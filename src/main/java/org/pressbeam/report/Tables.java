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
public final class Tables implements Closeable {
  private static final String REPORT = "run.json";

  private final Path output;
  private final JsonNode run;
  private final Connection connection;

  /** Takes one row of a result. */
  @FunctionalInterface
  public interface RowReader {
    /** Reads the row at which the result stands; must not move it. */
    void read(ResultSet row) throws SQLException, IOException;
  }

  private Tables(Path output) throws IOException, SQLException {
    this.output = output;
    this.run = new ObjectMapper().readTree(Files.readAllBytes(output.resolve(REPORT)));
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    try {
      for (Table table : Table.values()) {
        createView(table);
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Opens the tables of a run.
   *
   * @param output output folder of a finished run
   * @throws IllegalArgumentException if the folder is missing or holds no finished run
   * @throws IOException if its tables cannot be read
   */
  public static Tables open(Path output) throws IOException {
    requireRun(output);
    try {
      return new Tables(output);
    } catch (SQLException e) {
      throw unreadable(output, e);
    }
  }

  /**
   * Demands that a folder holds a finished run.
   *
   * @throws IllegalArgumentException if the folder is missing or has no {@code run.json}
   */
  static void requireRun(Path output) {
    if (!Files.isDirectory(output)) {
      throw new IllegalArgumentException("there is no folder " + output);
    }
    if (!Files.isRegularFile(output.resolve(REPORT))) {
      throw new IllegalArgumentException(output + " holds no finished run: it has no run.json");
    }
  }

  /** Returns what a failed query means to the user. */
  public static IOException unreadable(Path output, SQLException e) {
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new IOException("the tables in " + output + " cannot be read: " + reason, e);
  }

  private void createView(Table table) throws SQLException {
    List<String> files = new ArrayList<>();
    for (JsonNode file : run.path("files")) {
      String path = file.path("path").asText();
      if (path.startsWith(table.tableName() + "/")) {
        files.add(literal(output.resolve(path).toString()));
      }
    }
    if (files.isEmpty()) {
      // Only a run with --batch has them all.
      return;
    }
    execute(
        "create view "
            + table.tableName()
            + " as from read_parquet(["
            + String.join(", ", files)
            + "])");
  }

  /** Returns the report of the run, {@code run.json}. */
  public JsonNode run() {
    return run;
  }

  /** Returns a text as a literal of SQL. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Carries out a statement without a result. */
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Hands out the rows of a query one after another. */
  public void forEach(String query, RowReader reader) throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        reader.read(result);
      }
    }
  }

  /** Returns the only value of a query as a number; 0 if it is null. */
  public long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
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
