package org.pressbeam.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.pressbeam.corpus.Origin.Place;

/**
 * Makes fingerprints of articles that have no text: two thousand outlets, the largest with 2 % of
 * all articles; twenty paragraphs each, three of them the outlet's furniture; one in ten a copy of
 * one of as many stories, one in twenty captured again.
 */
public final class MadeFingerprints {
  private static final int OUTLETS = 2_000;
  private static final int BLOCKS = 20;
  private static final int FURNITURE = 3;
  private static final int WORDS = 30;

  private MadeFingerprints() {}

  /** Returns the fingerprint of article {@code number}, always the same. */
  public static Fingerprint of(long number, Place place) {
    SplittableRandom random = new SplittableRandom(Words.mix(number + 1));
    double u = random.nextDouble();
    int outlet = (int) (OUTLETS * u * u);
    long story = number << 20;
    int kind = random.nextInt(20);
    if (kind < 2) {
      story = Words.mix(number % Math.max(1, number / 10));
    } else if (kind == 2) {
      story = (number - 1) << 20;
    }
    SplittableRandom text = new SplittableRandom(story);
    List<BlockPrint> blocks = new ArrayList<>();
    for (int i = 0; i < BLOCKS - FURNITURE; i++) {
      blocks.add(new BlockPrint(text.nextLong(), WORDS, Nature.PROSE));
    }
    for (int i = 0; i < FURNITURE; i++) {
      blocks.add(new BlockPrint(Words.mix(outlet * 100L + i + 7), WORDS, Nature.NOTICE));
    }
    Instant captured = Instant.ofEpochSecond(1_767_225_600L + random.nextInt(30 * 86_400));
    Origin origin =
        new Origin(
            place,
            HexFormat.of().toHexDigits(Words.mix(number)) + "00000000",
            "outlet" + outlet + ".example",
            captured,
            LocalDate.EPOCH.plusDays(captured.getEpochSecond() / 86_400),
            captured);
    return new Fingerprint(origin, null, Words.mix(number), false, blocks, sketch(text));
  }

  private static Sketch sketch(SplittableRandom text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DataOutputStream out = new DataOutputStream(bytes);
      PrintBytes.writeNumber(BLOCKS * (WORDS - Words.SHINGLE + 1), out);
      for (int bin = 0; bin < Sketch.BINS; bin++) {
        PrintBytes.writeNumber(2 + text.nextInt(BLOCKS), out);
        if (bin < Sketch.KEYS) {
          out.writeInt(text.nextInt());
        } else {
          out.writeByte(text.nextInt());
        }
      }
      return Sketch.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
