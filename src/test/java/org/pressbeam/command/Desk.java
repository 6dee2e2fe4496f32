package org.pressbeam.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with a small lexicon and a few articles of our own, with characters in them that must
 * not reach a terminal or a spreadsheet, and the tables that runs over them wrote.
 *
 * @param folder where they are
 */
record Desk(Path folder) {
  private static final String ACTORS =
      """
      offices:
        - id: mayor
          titles: [mayor of Ankh]
      actors:
        - {id: ada-byron, name: Ada Byron, kind: person, aliases: [Mrs. Byron],
           offices: [{office: mayor, from: 2026-01-01}]}
        - {id: bo-chen, name: Bo Chen, kind: person, offices: [{office: mayor, from: 2020-01-01, to: 2025-12-31}]}
        - {id: ANK, name: Ankh, kind: country}
        - {id: quiet, name: Quiet Body, kind: organisation}
      """;

  private static final String STANCES =
      """
      language: en
      stances:
        - category: accuse
          polarity: -1
          phrases:
            - accuse~ ... of
        - category: praise
          polarity: 1
          phrases:
            - praise~
            - laud~
      """;

  private static final String ARTICLES =
      """
      {"id": "a1", "outlet": "a.example", "date": "2026-01-16", "url": "https://a.example/1", "title": "Ada Byron meets Bo Chen", "text": "😀 Ada Byron accused Bo Chen of sleeping on Friday, and nobody in the hall objected to her.\\nMrs. Byron said: “We praise Ankh for its patience, and we will do so again.”"}
      {"id": "a2", "outlet": "a.example", "date": "2026-01-17", "url": "https://a.example/2", "title": "=HYPERLINK(1) news", "text": "=1+1 is what Bo Chen wrote on the \\u001b[31mred\\u202e wall of the town hall that evening, neighbours remember."}
      {"id": "b1", "outlet": "b.example", "date": "2026-01-18", "title": "Old mayor", "text": "The mayor of Ankh accused Ankh of noise in the night. Mrs. Byron said that Bo Chen lauded the noise."}
      """;

  /** Makes the folder and runs over it, once with texts and once without. */
  static Desk in(Path folder) throws IOException {
    Files.writeString(folder.resolve("actors.yaml"), ACTORS);
    Files.writeString(folder.resolve("stances.yaml"), STANCES);
    Files.writeString(folder.resolve("articles.jsonl"), ARTICLES);
    Desk desk = new Desk(folder);
    desk.run("tables");
    desk.run("textless", "--includeText=false");
    return desk;
  }

  private void run(String output, String... more) {
    String[] args = {
      "run",
      "--input=" + file("articles.jsonl"),
      "--actors=" + file("actors.yaml"),
      "--stances=" + file("stances.yaml"),
      "--output=" + file(output),
      // What the archive gives stays as it is, commands to terminals included.
      "--cleanText=false",
      more.length == 0 ? "--includeText=true" : more[0]
    };
    Executed run = Executed.of(args);
    if (run.status() != 0) {
      throw new UncheckedIOException(new IOException(run.err().toString()));
    }
  }

  /** Returns the path of a file or folder: actors.yaml, stances.yaml, articles.jsonl, tables. */
  String file(String name) {
    return folder.resolve(name).toString();
  }

  /** Returns a call with {@code DESK} replaced by the folder. */
  String[] call(String words) {
    return words.replace("DESK", folder.toString()).split(" +");
  }
}
