package org.pressbeam.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pressbeam.analysis.AnalyzerOptions;
import org.pressbeam.analysis.ArticleAnalyzer;
import org.pressbeam.analysis.Findings;
import org.pressbeam.archive.ArchiveSource;
import org.pressbeam.explain.Explanation;
import org.pressbeam.explain.SoleArticle;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.report.evidence.ArticlePrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressbeam explain}: an article with everything found marked, and why it was found. */
@Command(
    name = "explain",
    description =
        "Prints an article with everything found marked, and for each find the rule that made it.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  /** More than this is no article. */
  private static final int INPUT_LIMIT = 16 << 20;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "A page, a text or JSON; - for the standard input. ARCHIVE#RECORD takes one record of an"
              + " archive.")
  private String file;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description = "Day of publication, as 2026-01-16 (default what the article says).")
  private @Nullable String date;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language, as en (default what is recognised).")
  private @Nullable String language;

  @Option(
      names = "--fields",
      paramLabel = "PAIR",
      split = ",",
      description = "Which fields of JSON to use, as text=content,date=published_at.")
  private Map<String, String> fields = new LinkedHashMap<>();

  @Mixin private LexiconOptions lexicon = new LexiconOptions();

  @Mixin private TerminalOptions terminal = new TerminalOptions();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    ArticlePrinter printer = new ArticlePrinter(out, terminal.paint(), terminal.width());
    SoleArticle.Given given = new SoleArticle.Given(Days.parse("--date", date), language);
    SoleArticle sole = read(given);
    LexiconReading reading = lexicon.read();
    ArticleAnalyzer analyzer = new ArticleAnalyzer(reading.lexicon(), AnalyzerOptions.defaults());
    Findings findings = analyzer.analyze(sole.article());
    printer.print(Explanation.of(sole.article(), findings, reading, sole.notes()));
    out.flush();
    return MainCommand.DONE;
  }

  private SoleArticle read(SoleArticle.Given given) throws IOException {
    if (file.equals("-")) {
      byte[] content = System.in.readNBytes(INPUT_LIMIT + 1);
      if (content.length > INPUT_LIMIT) {
        throw new IllegalArgumentException("the standard input has more than 16 MB");
      }
      return SoleArticle.read(ArchiveSource.of("-", content), null, given, fields);
    }
    int mark = Files.exists(Path.of(file)) ? -1 : file.indexOf('#');
    Path path = Path.of(mark < 0 ? file : file.substring(0, mark));
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException("there is no file " + path);
    }
    String record = mark < 0 ? null : file.substring(mark + 1);
    String name = path.toString();
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      ArchiveSource source = new ArchiveSource(name, name, channel, channel.size());
      return SoleArticle.read(source, record, given, fields);
    }
  }
}
