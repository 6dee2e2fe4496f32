package org.pressbeam.sample;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.pressbeam.reject.SkipFilter;

/** Makes the zip and tar files. */
final class SampleBundles {

  private static final FileTime MADE = FileTime.from(Instant.parse("2026-01-23T04:00:00Z"));
  private static final int ZSTD_LEVEL = 9;
  private static final String ZIP = "meridiano-pages.zip";
  private static final String TAR_GZ = "rundschau-pages.tar.gz";
  private static final String TAR_ZST = "ledger-pages.tar.zst";
  private static final String TAR = "island-texts.tar";

  private final SampleLibrary library;
  private final SamplePages pages;
  private final SampleOutput output;

  SampleBundles(SampleLibrary library, SamplePages pages, SampleOutput output) {
    this.library = library;
    this.pages = pages;
    this.output = output;
  }

  void write() throws IOException {
    zip();
    output.file(TAR_GZ, WarcWriter.gzip(tarOfPages("rundschau", TAR_GZ)));
    output.file(TAR_ZST, Zstd.compress(tarOfPages("ledger", TAR_ZST), ZSTD_LEVEL));
    tarOfTexts();
  }

  /** Pages, and a folder, a style sheet, an image and a hidden file among them. */
  private void zip() throws IOException {
    SampleTally tally = output.tally(ZIP);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      entry(zip, "pages/", new byte[0]);
      tally.skip(SkipFilter.NOT_A_FILE);
      entry(zip, "pages/site.css", WarcWriter.ascii("body{margin:0}\n"));
      tally.skip(SkipFilter.MEDIA_TYPE);
      entry(zip, "pages/logo.svg", WarcWriter.ascii("<svg viewBox=\"0 0 1 1\"></svg>\n"));
      tally.skip(SkipFilter.MEDIA_TYPE);
      entry(zip, "pages/.listing", WarcWriter.ascii("made by a mirror tool\n"));
      tally.skip(SkipFilter.NOT_A_FILE);
      for (SampleArticle article : library.of("meridiano")) {
        String name = "pages/" + article.slug() + ".html";
        entry(zip, name, pages.page(article));
        output.page(ZIP, name, article);
      }
    }
    output.file(ZIP, out.toByteArray());
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2026, 1, 23, 4, 0));
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Pages, and a folder and a link among them. */
  private byte[] tarOfPages(String resource, String archive) throws IOException {
    SampleTally tally = output.tally(archive);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      entry(tar, new TarArchiveEntry("pages/"), new byte[0]);
      tally.skip(SkipFilter.NOT_A_FILE);
      for (SampleArticle article : library.of(resource)) {
        String name = "pages/" + article.slug() + ".html";
        entry(tar, new TarArchiveEntry(name), pages.page(article));
        output.page(archive, name, article);
      }
      TarArchiveEntry link = new TarArchiveEntry("pages/latest.html", TarConstants.LF_SYMLINK);
      link.setLinkName(library.of(resource).get(0).slug() + ".html");
      entry(tar, link, new byte[0]);
      tally.skip(SkipFilter.NOT_A_FILE);
    }
    return out.toByteArray();
  }

  /** Texts whose outlet and date only their paths say. */
  private void tarOfTexts() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      for (SampleArticle article : library.of("island-tar")) {
        String name = path(article);
        entry(tar, new TarArchiveEntry(name), text(article));
        output.text(TAR, name, article);
      }
    }
    output.file(TAR, out.toByteArray());
  }

  private static void entry(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] bytes)
      throws IOException {
    entry.setModTime(MADE);
    entry.setIds(0, 0);
    entry.setNames("", "");
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  /** Returns {@code outlet/date/name.txt}. */
  static String path(SampleArticle article) {
    return article.outlet().domain() + "/" + article.day() + "/" + article.slug() + ".txt";
  }

  static byte[] text(SampleArticle article) {
    return (article.givenText() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
