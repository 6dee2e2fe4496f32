package org.pressbeam.archive.format;

/** What some bytes are, as far as archives are concerned. */
public enum Format {
  EMPTY,
  GZIP,
  ZSTD,
  WARC,
  ZIP,
  TAR,
  PARQUET,
  JSON_LINES,
  /** A JSON array, or an object over several lines. */
  JSON_DOCUMENT,
  HTML,
  TEXT,
  /** XML that is no page: a feed. */
  XML,
  /** A sitemap in XML. */
  SITEMAP,
  /** Recognised: a document or archive that is not read. */
  UNSUPPORTED,
  /** Recognised: an image, a font, a film. */
  MEDIA,
  /** Not recognised. */
  BINARY
}
