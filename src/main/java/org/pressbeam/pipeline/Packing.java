package org.pressbeam.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;

/**
 * How values of one kind are written to bytes: the same value always to the same ones.
 *
 * @param <T> the values
 */
interface Packing<T> extends Serializable {

  /** Writes a value. */
  void write(T value, DataOutputStream out) throws IOException;

  /** Reads a value that {@link #write} wrote. */
  T read(DataInputStream in) throws IOException;
}
