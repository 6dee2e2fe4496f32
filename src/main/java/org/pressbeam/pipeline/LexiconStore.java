package org.pressbeam.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pressbeam.analysis.AnalyzerOptions;
import org.pressbeam.analysis.ArticleAnalyzer;
import org.pressbeam.lexicon.Lexicon;
import org.pressbeam.lexicon.LexiconException;
import org.pressbeam.lexicon.LexiconSource;
import org.pressbeam.lexicon.format.LexiconFiles;

/**
 * Hands the lexicon from {@code main} to the workers: its files are written once below the run's
 * own folder and loaded once by each JVM.
 *
 * @param path where the files were written together
 * @param digest digest of the lexicon
 */
record LexiconStore(String path, String digest) implements Serializable {
  private static final RecordCoder<Bundle> CODER = RecordCoder.of(Bundle.class);
  private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();

  private static final Map<String, ArticleAnalyzer> ANALYZERS = new ConcurrentHashMap<>();

  /** The files of a lexicon in the order in which they were given. */
  private record Bundle(List<LexiconSource> sources) {}

  /** Returns where a run keeps its lexicon. */
  static LexiconStore at(RunFolder folder, String digest) {
    return new LexiconStore(folder.unfinished() + "lexicon", digest);
  }

  /** Writes the files of a lexicon that was checked. */
  void write(List<LexiconSource> sources) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CODER.encode(new Bundle(sources), bytes);
    RunFolder.write(path, bytes.toByteArray());
  }

  /** Returns the lexicon, read once by each JVM. */
  Lexicon load() throws IOException {
    synchronized (LOADED) {
      Lexicon loaded = LOADED.get(digest);
      if (loaded == null) {
        loaded = read();
        LOADED.put(digest, loaded);
      }
      return loaded;
    }
  }

  /** Returns the analyser over the lexicon, built once by each JVM and shared by its threads. */
  ArticleAnalyzer analyzer(AnalyzerOptions options) throws IOException {
    synchronized (ANALYZERS) {
      String key = digest + " " + options;
      ArticleAnalyzer analyzer = ANALYZERS.get(key);
      if (analyzer == null) {
        analyzer = new ArticleAnalyzer(load(), options);
        ANALYZERS.put(key, analyzer);
      }
      return analyzer;
    }
  }

  private Lexicon read() throws IOException {
    byte @Nullable [] bytes = RunFolder.read(path);
    if (bytes == null) {
      throw new IOException(path + " is gone: was the output folder changed during the run?");
    }
    try {
      return LexiconFiles.read(CODER.decode(new ByteArrayInputStream(bytes)).sources()).lexicon();
    } catch (LexiconException e) {
      throw new IOException("the lexicon changed after it was checked", e);
    }
  }
}
