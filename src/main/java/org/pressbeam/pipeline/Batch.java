package org.pressbeam.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.pressbeam.archive.RecordName;
import org.pressbeam.article.Article;
import org.pressbeam.corpus.Fingerprint;
import org.pressbeam.corpus.Origin;
import org.pressbeam.table.Table;

/**
 * One of the batches that share an output folder, each in a folder of its own. It is settled
 * against those before it, in the order of their names.
 *
 * @param id its name, as 2026-01-16
 * @param kept the files of fingerprints that the batches before it have kept, in order
 */
record Batch(String id, List<String> kept) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String FOLDER = "batch=";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the list. */
  Batch {
    kept = List.copyOf(kept);
  }

  /**
   * Returns the folder of a batch, with a slash at its end.
   *
   * @param output the folder of all batches, with a slash at its end
   */
  static String folder(String output, String id) {
    return output + FOLDER + id + "/";
  }

  /** Returns the names of the batches in a folder that are complete, in order. */
  static List<String> complete(String output) throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    for (String path : RunFolder.match(output + FOLDER + "*/" + RunFolder.REPORT)) {
      int from = path.lastIndexOf(FOLDER) + FOLDER.length();
      ids.add(path.substring(from, path.lastIndexOf('/')));
    }
    return new ArrayList<>(ids);
  }

  /**
   * Returns a batch with what those before it have kept.
   *
   * @param output the folder of all batches
   * @param history how many of them it looks back
   */
  static Batch of(String output, String id, int history) throws IOException {
    List<String> before = complete(output).stream().filter(b -> b.compareTo(id) < 0).toList();
    List<String> kept = new ArrayList<>();
    for (String batch : before.subList(Math.max(0, before.size() - history), before.size())) {
      String folder = folder(output, batch);
      byte[] report = RunFolder.read(folder + RunFolder.REPORT);
      for (JsonNode file : JSON.readTree(report).path("files")) {
        String path = file.path("path").asText();
        if (path.startsWith(Table.FINGERPRINTS.tableName() + "/")) {
          kept.add(folder + path);
        }
      }
    }
    return new Batch(id, kept);
  }

  /** Returns an article under an id that no article of another batch has. */
  Article named(Article article) {
    return article.givenId() ? article : article.withId(placeId(article));
  }

  /** Returns the fingerprint of an article of this batch. */
  Fingerprint fingerprint(Article article, Origin.Place place) {
    Fingerprint print = Fingerprint.of(article, place);
    return article.givenId() ? print.withSpareId(placeId(article)) : print;
  }

  /** The id of a place in the input: archives of different batches may well have the same names. */
  private String placeId(Article article) {
    RecordName record = article.record();
    String archive = FOLDER + id + "/" + record.archive();
    return new RecordName(archive, record.record(), record.offset()).hash();
  }
}
