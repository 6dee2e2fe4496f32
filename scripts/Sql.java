import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Executes SQL statements with DuckDB, in memory: java -cp JAR scripts/Sql.java STATEMENT... */
class Sql {
  public static void main(String[] statements) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
