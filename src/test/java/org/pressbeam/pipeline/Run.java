package org.pressbeam.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pressbeam.table.Table;

/** A finished run and its tables, read by DuckDB. */
final class Run {
  private final Path output;

  private Run(Path output) {
    this.output = output;
  }

  /** Returns what finished runs have written; the folder may hold a star for several of them. */
  static Run at(Path output) {
    return new Run(output);
  }

  /** Runs the pipeline on the direct runner with all of its checks on. */
  static Run of(Path output, String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of(options));
    args.add("--output=" + output);
    if (args.stream().noneMatch(arg -> arg.startsWith("--runner="))) {
      args.add("--enforceImmutability=true");
      args.add("--enforceEncodability=true");
    }
    PressbeamRun.prepare(args, "test").run(bytes -> {});
    return new Run(output);
  }

  Path output() {
    return output;
  }

  JsonNode report() throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(output.resolve("run.json")));
  }

  /** Returns the path of each table's files for use in SQL. */
  String files(Table table) {
    return "'" + output.resolve(table.tableName()) + "/*.parquet'";
  }

  /**
   * Returns the rows of a query, values as texts separated by {@code |}; a table's name in braces
   * stands for its files.
   */
  List<String> query(String query) throws SQLException {
    String sql = named(query);
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }

  private String named(String query) {
    String sql = query;
    for (Table table : Table.values()) {
      sql = sql.replace("{" + table.tableName() + "}", files(table));
    }
    return sql;
  }

  /** Writes a table as CSV with a header. */
  void exportCsv(Table table, Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("copy (from " + files(table) + ") to '" + file + "' (header)");
    }
  }

  /** Returns the only value of a query as a number. */
  long number(String query) throws SQLException {
    return Long.parseLong(query(query).get(0));
  }

  /** Returns name and content of every file below the folders of tables. */
  SortedMap<String, String> tableBytes() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(output)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (!path.getFileName().toString().equals("run.json")) {
          files.put(
              output.relativize(path).toString(),
              java.util.HexFormat.of().formatHex(Files.readAllBytes(path)));
        }
      }
    }
    return files;
  }

  /** Returns the files of the counts tables alone. */
  Map<String, String> countsBytes() throws IOException {
    SortedMap<String, String> files = tableBytes();
    files.keySet().removeIf(name -> !name.contains("counts/") && !name.contains("outlet_days/"));
    return files;
  }
}
