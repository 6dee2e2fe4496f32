package org.pressbeam.reject;

/**
 * Every reason for which a record cannot be used, with the stage at which that is found out. A code
 * is public: it stands in the table {@code rejects} and never changes.
 */
public enum RejectReason {
  /** A format that is recognised but not read: ARC, 7z, RAR, PDF and others. */
  UNSUPPORTED_FORMAT(Stage.ARCHIVE, "unsupported_format"),
  /** A stretch of an archive that cannot be decoded: damaged compression, a broken header. */
  CORRUPT_ARCHIVE(Stage.ARCHIVE, "corrupt_archive"),
  /** The archive ends inside a record. */
  TRUNCATED_ARCHIVE(Stage.ARCHIVE, "truncated_archive"),
  /** An archive inside an archive inside an archive, deeper than is followed. */
  NESTED_TOO_DEEP(Stage.ARCHIVE, "nested_too_deep"),
  /** A record whose headers or fields cannot be read. */
  MALFORMED_RECORD(Stage.RECORD, "malformed_record"),
  /** A record larger than the limit. */
  TOO_LARGE(Stage.RECORD, "too_large"),
  /** A payload whose transfer or content encoding cannot be undone. */
  BAD_ENCODING(Stage.RECORD, "bad_encoding"),
  /** A JSON line that is no JSON object. */
  BAD_JSON(Stage.RECORD, "bad_json"),
  /** A field whose value cannot be used, for example a date that is none. */
  BAD_FIELD(Stage.RECORD, "bad_field"),
  /** No field and no path says from which outlet the article is. */
  NO_OUTLET(Stage.ARTICLE, "no_outlet"),
  /** A page or record in which no text was found. */
  NO_TEXT(Stage.ARTICLE, "no_text"),
  /** A page nested or sized beyond what the parser is allowed to spend on it. */
  TOO_COMPLEX(Stage.ARTICLE, "too_complex"),
  /** A failure inside Pressbeam itself while it parsed this record: a bug to report. */
  INTERNAL_PARSING(Stage.ARTICLE, "internal"),
  /** A failure inside Pressbeam itself while it analysed this article: a bug to report. */
  INTERNAL(Stage.ANALYSIS, "internal");

  /** Where in the work on a record it was rejected. */
  public enum Stage {
    /** While the archive was read. */
    ARCHIVE("archive"),
    /** While the record was decoded. */
    RECORD("record"),
    /** While the article was parsed out of the record. */
    ARTICLE("article"),
    /** While the text of the article was analysed. */
    ANALYSIS("analysis");

    private final String code;

    Stage(String code) {
      this.code = code;
    }

    /** Returns the value of the column {@code stage}. */
    public String code() {
      return code;
    }
  }

  private final Stage stage;
  private final String code;

  RejectReason(Stage stage, String code) {
    this.stage = stage;
    this.code = code;
  }

  /** Returns the stage at which this is found out. */
  public Stage stage() {
    return stage;
  }

  /** Returns the value of the column {@code reason}. */
  public String code() {
    return code;
  }
}
