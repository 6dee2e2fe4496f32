package org.pressbeam;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Data flows one way: each package may use those that its row names and no others. Read off the
 * compiled classes by jdeps, which also sees fully qualified names.
 */
class LayersTest {
  private static final String ROOT = "org.pressbeam";

  private static final Set<String> CORE =
      Set.of(
          "reject",
          "archive",
          "article",
          "corpus",
          "text",
          "lexicon",
          "lexicon.format",
          "lexicon.check",
          "match",
          "attribution",
          "analysis",
          "table");

  /** What every reader of a format needs. */
  private static final Set<String> HANDED_OUT =
      Set.of("archive", "archive.bytes", "archive.entry", "reject");

  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          entry("reject", Set.of()),
          entry("archive", Set.of("reject")),
          entry("archive.bytes", Set.of("reject")),
          entry("archive.format", Set.of("archive.bytes")),
          entry("archive.http", Set.of("archive.bytes", "archive.format", "reject")),
          entry("archive.entry", Set.of("archive", "archive.bytes", "reject")),
          entry("archive.zip", plus(HANDED_OUT)),
          entry("archive.rows", plus(HANDED_OUT)),
          entry("archive.warc", plus(HANDED_OUT, "archive.format", "archive.http")),
          entry(
              "archive.opening",
              plus(HANDED_OUT, "archive.format", "archive.warc", "archive.zip", "archive.rows")),
          entry("article.markup", Set.of()),
          entry("article", Set.of("archive", "article.markup", "reject")),
          entry("corpus", Set.of("article")),
          entry("text", Set.of()),
          entry("lexicon", Set.of("text")),
          entry("lexicon.format", Set.of("lexicon", "text")),
          entry("lexicon.check", Set.of("lexicon", "text")),
          entry("match", Set.of("text", "lexicon")),
          entry("attribution", Set.of("text", "lexicon", "match")),
          entry("analysis", Set.of("article", "text", "lexicon", "match", "attribution", "reject")),
          entry(
              "table",
              Set.of(
                  "archive",
                  "article",
                  "corpus",
                  "lexicon",
                  "text",
                  "match",
                  "attribution",
                  "analysis",
                  "reject")),
          entry("pipeline", plus(CORE, "archive.opening", "archive.rows")),
          entry("report", Set.of("table", "lexicon")),
          entry("report.evidence", Set.of("report", "table")),
          entry("report.html", Set.of("report")),
          entry("report.validation", Set.of("report", "report.evidence")),
          entry("explain", plus(CORE, "archive.opening", "report.evidence")),
          entry(
              "command",
              plus(
                  CORE,
                  "pipeline",
                  "report",
                  "report.evidence",
                  "report.html",
                  "report.validation",
                  "explain")),
          entry("", Set.of("command")));

  private static final Pattern EDGE =
      Pattern.compile("\\s+(org\\.pressbeam[\\w.]*)\\s+->\\s+(org\\.pressbeam[\\w.]*)\\s.*");

  private record Edge(String from, String to) {}

  @Test
  void everyPackageUsesOnlyWhatItsRowAllows() {
    List<String> forbidden = new ArrayList<>();
    for (Edge edge : edges()) {
      if (!ALLOWED.getOrDefault(edge.from(), Set.of()).contains(edge.to())) {
        forbidden.add(edge.from() + " -> " + edge.to());
      }
    }
    assertThat(forbidden).isEmpty();
  }

  @Test
  void everyPackageHasARow() {
    Set<String> packages = new TreeSet<>();
    edges().forEach(edge -> packages.add(edge.from()));
    assertThat(ALLOWED.keySet()).containsAll(packages);
    assertThat(packages).hasSizeGreaterThan(8);
  }

  @Test
  void noRowsFormACycle() {
    Set<String> open = new HashSet<>(ALLOWED.keySet());
    boolean progress = true;
    while (progress) {
      progress = open.removeIf(name -> ALLOWED.get(name).stream().noneMatch(open::contains));
    }
    assertThat(open).isEmpty();
  }

  private static Set<String> plus(Set<String> packages, String... more) {
    Set<String> all = new TreeSet<>(packages);
    all.addAll(List.of(more));
    return all;
  }

  private static List<Edge> edges() {
    StringWriter out = new StringWriter();
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    PrintWriter printer = new PrintWriter(out);
    int status =
        jdeps.run(
            printer,
            printer,
            "--multi-release=17",
            "-verbose:package",
            "--ignore-missing-deps",
            Path.of("target", "classes").toString());
    assertThat(status).describedAs(out.toString()).isZero();
    List<Edge> edges = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      Matcher matcher = EDGE.matcher(line);
      if (matcher.matches() && !matcher.group(1).equals(matcher.group(2))) {
        edges.add(new Edge(shortName(matcher.group(1)), shortName(matcher.group(2))));
      }
    }
    return edges;
  }

  private static String shortName(String name) {
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }
}
