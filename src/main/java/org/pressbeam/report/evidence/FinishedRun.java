package org.pressbeam.report.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.pressbeam.report.Tables;
import org.pressbeam.table.Table;

/** The tables of a finished run, to ask questions of. */
public final class FinishedRun implements Closeable {
  private final Path output;
  private final Tables tables;

  private FinishedRun(Path output, Tables tables) {
    this.output = output;
    this.tables = tables;
  }

  /**
   * Opens the tables of a run.
   *
   * @param output output folder of a finished run
   * @throws IllegalArgumentException if the folder is missing or holds no finished run
   * @throws IOException if its tables cannot be read
   */
  public static FinishedRun open(Path output) throws IOException {
    return new FinishedRun(output, Tables.open(output));
  }

  /** Returns the files of a table, those that the report of the run lists. */
  public List<Path> files(Table table) {
    List<Path> files = new ArrayList<>();
    for (JsonNode file : tables.run().path("files")) {
      String path = file.path("path").asText();
      if (path.startsWith(table.tableName() + "/")) {
        files.add(output.resolve(path));
      }
    }
    return files;
  }

  /** Hands out the rows of a query one after another. */
  public void forEach(String query, Tables.RowReader reader) throws IOException {
    try {
      tables.forEach(query, reader);
    } catch (SQLException e) {
      throw Tables.unreadable(output, e);
    }
  }

  /** Returns the only value of a query as a number; 0 if it is null. */
  public long number(String query) throws IOException {
    try {
      return tables.number(query);
    } catch (SQLException e) {
      throw Tables.unreadable(output, e);
    }
  }

  @Override
  public void close() throws IOException {
    tables.close();
  }
}
