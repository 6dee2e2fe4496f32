package org.pressbeam.pipeline;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** The options of a run, beside those that Beam and its runners have. */
public interface PressbeamOptions extends PipelineOptions {

  /** Returns the option {@code --input}. */
  @Description(
      "Archives to read: files, folders or patterns, separated by commas; @FILE stands for the"
          + " names in a file, as does a warc.paths(.gz)")
  @Nullable String getInput();

  /** Sets the option. */
  void setInput(@Nullable String value);

  /** Returns the option {@code --output}. */
  @Description("Folder to write the tables to")
  @Nullable String getOutput();

  /** Sets the option. */
  void setOutput(@Nullable String value);

  /** Returns the option {@code --actors}. */
  @Description("Lexicon files of actors, separated by commas, in any format of pipelines/README.md")
  @Nullable String getActors();

  /** Sets the option. */
  void setActors(@Nullable String value);

  /** Returns the option {@code --stances}. */
  @Description(
      "Lexicon files of stance phrases, separated by commas, in any format of pipelines/README.md")
  @Nullable String getStances();

  /** Sets the option. */
  void setStances(@Nullable String value);

  /** Returns the option {@code --batch}. */
  @Description(
      "Name of one of several batches in the output folder, as 2026-01-16; it is settled against"
          + " those before it and replaces itself")
  @Nullable String getBatch();

  /** Sets the option. */
  void setBatch(@Nullable String value);

  /** Returns the option {@code --batchHistory}. */
  @Description("How many earlier batches a batch is settled against")
  @Default.Integer(30)
  int getBatchHistory();

  /** Sets the option. */
  void setBatchHistory(int value);

  /** Returns the option {@code --overwrite}. */
  @Description("Replace the tables that the output folder holds")
  @Default.Boolean(false)
  boolean getOverwrite();

  /** Sets the option. */
  void setOverwrite(boolean value);

  /** Returns the option {@code --takeOver}. */
  @Description("Take an output folder from a run that crashed and left its lock")
  @Default.Boolean(false)
  boolean getTakeOver();

  /** Sets the option. */
  void setTakeOver(boolean value);

  /** Returns the option {@code --from}. */
  @Description(
      "First day of publication to keep, as 2026-01-16; articles without a date are left out")
  @Nullable String getFrom();

  /** Sets the option. */
  void setFrom(@Nullable String value);

  /** Returns the option {@code --to}. */
  @Description("Last day of publication to keep; articles without a date are left out")
  @Nullable String getTo();

  /** Sets the option. */
  void setTo(@Nullable String value);

  /** Returns the option {@code --outlets}. */
  @Description("Outlets to keep, separated by commas")
  @Nullable String getOutlets();

  /** Sets the option. */
  void setOutlets(@Nullable String value);

  /** Returns the option {@code --languages}. */
  @Description("Languages to keep, separated by commas, as en,de")
  @Nullable String getLanguages();

  /** Sets the option. */
  void setLanguages(@Nullable String value);

  /** Returns the option {@code --fields}. */
  @Description(
      "Which fields of JSON Lines and Parquet to use where their names are unusual, as"
          + " text=content,date=published_at")
  @Nullable String getFields();

  /** Sets the option. */
  void setFields(@Nullable String value);

  /** Returns the option {@code --pathPattern}. */
  @Description("Where the path of a file tells outlet and date, as {outlet}/{date}/{name}")
  @Nullable String getPathPattern();

  /** Sets the option. */
  void setPathPattern(@Nullable String value);

  /** Returns the option {@code --cleanText}. */
  @Description(
      "Clean texts that the input gives of appeals and bylines; false keeps them exactly as given")
  @Default.Boolean(true)
  boolean getCleanText();

  /** Sets the option. */
  void setCleanText(boolean value);

  /** Returns the option {@code --articlesOnly}. */
  @Description(
      "Set aside pages recognised to be no articles (shops, forums, lists); false keeps every page")
  @Default.Boolean(true)
  boolean getArticlesOnly();

  /** Sets the option. */
  void setArticlesOnly(boolean value);

  /** Returns the option {@code --includeText}. */
  @Description("Write the texts into the table articles, which a recount needs")
  @Default.Boolean(true)
  boolean getIncludeText();

  /** Sets the option. */
  void setIncludeText(boolean value);

  /** Returns the option {@code --dateFallback}. */
  @Description("What dates an article without a date: none, or capture for the day of its capture")
  @Default.String("none")
  String getDateFallback();

  /** Sets the option. */
  void setDateFallback(String value);

  /** Returns the option {@code --corpusRules}. */
  @Description(
      "Other thresholds for boilerplate, repetitions and copies, as boilerplateArticles=5; see"
          + " docs/corpus.md")
  @Nullable String getCorpusRules();

  /** Sets the option. */
  void setCorpusRules(@Nullable String value);

  /** Returns the option {@code --metonyms}. */
  @Description("Whether places and buildings count for their governments: on or off")
  @Default.String("on")
  String getMetonyms();

  /** Sets the option. */
  void setMetonyms(String value);

  /** Returns the option {@code --wait}. */
  @Description("Wait until the run is over; a Flex Template sets false")
  @Default.Boolean(true)
  boolean getWait();

  /** Sets the option. */
  void setWait(boolean value);

  /** Returns the option {@code --stackTrace}. */
  @Description("Show the stack trace of a failure")
  @Default.Boolean(false)
  boolean getStackTrace();

  /** Sets the option. */
  void setStackTrace(boolean value);
}
