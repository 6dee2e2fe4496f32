package org.pressbeam.pipeline;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult;

/** Finds the files that the option {@code --input} names. */
public final class InputFiles {
  private InputFiles() {}

  /**
   * Returns the patterns that an option names: separated by commas; {@code @list.txt} stands for
   * the lines of a file, as does a file whose name ends in {@code .paths} or {@code .paths.gz}.
   * Names in a list that are not absolute are meant below the folder of the list.
   *
   * @throws IllegalArgumentException if a list cannot be read, naming it
   */
  public static List<String> patterns(String input) {
    List<String> patterns = new ArrayList<>();
    for (String part : input.split(",")) {
      String pattern = part.strip();
      if (pattern.startsWith("@")) {
        addList(pattern.substring(1), patterns);
      } else if (pattern.endsWith(".paths") || pattern.endsWith(".paths.gz")) {
        addList(pattern, patterns);
      } else if (!pattern.isEmpty()) {
        patterns.add(pattern);
      }
    }
    if (patterns.isEmpty()) {
      throw new IllegalArgumentException("--input=" + input + " names no file");
    }
    return patterns;
  }

  private static void addList(String path, List<String> patterns) {
    int slash = path.lastIndexOf('/');
    String folder = path.substring(0, slash + 1);
    for (String line : lines(path)) {
      String name = line.strip();
      if (!name.isEmpty() && !name.startsWith("#")) {
        boolean absolute = name.startsWith("/") || name.contains("://");
        patterns.add(absolute ? name : folder + name);
      }
    }
  }

  private static List<String> lines(String path) {
    byte[] content;
    try {
      content = RunFolder.read(path);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "--input: the list " + path + " cannot be read: " + e.getMessage(), e);
    }
    if (content == null) {
      throw new IllegalArgumentException("--input: there is no list " + path);
    }
    boolean gzip = content.length > 2 && content[0] == 0x1f && (content[1] & 0xff) == 0x8b;
    try (InputStream in =
            gzip
                ? new GZIPInputStream(new ByteArrayInputStream(content))
                : new ByteArrayInputStream(content);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "--input: the list " + path + " is damaged: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the files that match, each once, by path in order, with their sizes in bytes.
   *
   * @throws FileNotFoundException if a pattern matches nothing, naming it
   */
  public static SortedMap<String, Long> find(List<String> patterns) throws IOException {
    SortedMap<String, Long> files = new TreeMap<>();
    for (String pattern : patterns) {
      int before = files.size();
      boolean known = addMatches(pattern, files);
      if (files.size() == before && !known) {
        throw new FileNotFoundException("--input: " + pattern + " matches no file" + hint(pattern));
      }
    }
    return files;
  }

  private static String hint(String pattern) {
    return pattern.contains("://") || new File(pattern).isAbsolute()
        ? ""
        : " (looked in " + new File("").getAbsolutePath() + ")";
  }

  private static boolean addMatches(String pattern, SortedMap<String, Long> files)
      throws IOException {
    File literal = new File(pattern);
    if (literal.isFile()) {
      files.put(literal.getCanonicalPath(), literal.length());
      return true;
    }
    boolean folder = literal.isDirectory() || pattern.endsWith("/");
    String base =
        literal.isDirectory() ? literal.getCanonicalPath() : pattern.replaceFirst("/*$", "");
    MatchResult match = FileSystems.match(folder ? base + "/**" : pattern);
    if (match.status() == MatchResult.Status.NOT_FOUND) {
      return false;
    }
    boolean any = false;
    for (MatchResult.Metadata file : match.metadata()) {
      String path = canonical(file.resourceId().toString());
      // Of a folder, hidden files are left out; a pattern takes what it says.
      boolean hidden =
          folder && path.startsWith(base) && path.substring(base.length()).contains("/.");
      if (!hidden) {
        files.put(path, file.sizeBytes());
        any = true;
      }
    }
    return any;
  }

  /**
   * Returns the one path of a local file that several names or links may have; others as they are.
   */
  static String canonical(String path) throws IOException {
    return path.contains("://") ? path : new File(path).getCanonicalPath();
  }

  /**
   * Returns the longest folder that all paths share, with its {@code /}; empty if there is none.
   */
  public static String commonFolder(Iterable<String> paths) {
    String common = null;
    for (String path : paths) {
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      common = common == null ? folder : shared(common, folder);
    }
    return common == null ? "" : common;
  }

  private static String shared(String one, String two) {
    int length = 0;
    while (length < Math.min(one.length(), two.length())
        && one.charAt(length) == two.charAt(length)) {
      length++;
    }
    return one.substring(0, one.lastIndexOf('/', length - 1) + 1);
  }
}
