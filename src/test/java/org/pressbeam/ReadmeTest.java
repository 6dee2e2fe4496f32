package org.pressbeam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pressbeam.command.MainCommand;
import org.pressbeam.pipeline.OptionNames;
import org.pressbeam.reject.RejectReason;
import org.pressbeam.reject.SkipFilter;
import org.pressbeam.table.Table;
import picocli.CommandLine.Command;

/**
 * The README and its pages say what the code does: their lists of options, reasons, filters and
 * tables are complete and hold nothing else.
 */
class ReadmeTest {
  private static String readme;
  private static String records;

  @BeforeAll
  static void read() throws IOException {
    readme = Files.readString(Path.of("README.md"));
    records = Files.readString(Path.of("docs", "records.md"));
  }

  private static List<String> found(String regex) {
    return found(regex, readme);
  }

  private static List<String> found(String regex, String page) {
    Matcher matcher = Pattern.compile(regex, Pattern.MULTILINE).matcher(page);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void listsEveryOptionAsHelpPrintsIt() {
    List<String> expected = new ArrayList<>();
    for (OptionNames.Option option : OptionNames.own()) {
      String defaults =
          option.defaultValue() == null ? "" : " (default " + option.defaultValue() + ")";
      expected.add("`--" + option.name() + "` | " + option.description() + defaults);
    }
    List<String> listed = found("^\\| (`--\\w+` \\| .*) \\|$");
    listed.removeIf(row -> row.startsWith("`--pipeline`"));
    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void listsEveryReason() {
    assertThat(found("^\\| ((?:archive|record|article|analysis) \\| `\\w+`) \\|", records))
        .containsExactlyElementsOf(
            Arrays.stream(RejectReason.values())
                .map(reason -> reason.stage().code() + " | `" + reason.code() + "`")
                .toList());
  }

  @Test
  void listsEveryFilter() {
    String line = found("^Skipped, and counted by name in `run.json`: (.*)\\.$", records).get(0);
    assertThat(line.split(", "))
        .containsExactly(
            Arrays.stream(SkipFilter.values())
                .map(filter -> "`" + filter.code() + "`")
                .toArray(String[]::new));
  }

  @Test
  void listsEveryTable() {
    List<String> rows = found("^\\| ((?:`\\w+`(?:, )?)+) \\|");
    for (Table table : Table.values()) {
      assertThat(rows).anyMatch(row -> row.contains("`" + table.tableName() + "`"));
    }
  }

  @Test
  void namesEveryCommand() {
    assertThat(commands(MainCommand.class))
        .contains("run", "lexicon check")
        .allSatisfy(command -> assertThat(readme).contains("scripts/pressbeam " + command + " "));
  }

  private static List<String> commands(Class<?> type) {
    List<String> commands = new ArrayList<>();
    for (Class<?> part : type.getAnnotation(Command.class).subcommands()) {
      String name = part.getAnnotation(Command.class).name();
      List<String> inside = commands(part);
      if (inside.isEmpty()) {
        commands.add(name);
      }
      inside.forEach(command -> commands.add(name + " " + command));
    }
    return commands;
  }

  @Test
  void namesTheCommandThatContinuousIntegrationRuns() {
    assertThat(found("^    (mvn .*verify.*)$")).hasSize(1);
  }
}
