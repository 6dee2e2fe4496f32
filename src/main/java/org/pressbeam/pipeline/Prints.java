package org.pressbeam.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.pressbeam.corpus.Fingerprint;
import org.pressbeam.corpus.TextPrint;

/** How what the corpus compares is packed: as short as it can be, since there are millions. */
final class Prints {
  static final Packing<Fingerprint> FINGERPRINT = new OfFingerprints();
  static final Packing<TextPrint> TEXT = new OfTexts();

  private Prints() {}

  private static final class OfFingerprints implements Packing<Fingerprint> {
    private static final long serialVersionUID = 1L;

    @Override
    public void write(Fingerprint value, DataOutputStream out) throws IOException {
      value.write(out);
    }

    @Override
    public Fingerprint read(DataInputStream in) throws IOException {
      return Fingerprint.read(in);
    }
  }

  private static final class OfTexts implements Packing<TextPrint> {
    private static final long serialVersionUID = 1L;

    @Override
    public void write(TextPrint value, DataOutputStream out) throws IOException {
      value.write(out);
    }

    @Override
    public TextPrint read(DataInputStream in) throws IOException {
      return TextPrint.read(in);
    }
  }
}
