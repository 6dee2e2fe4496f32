package org.pressbeam.reject;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The only place where a failure of work on one record is caught. A record that cannot be used
 * becomes a reject; so does a bug that one record brings out, because one page must not stop ten
 * million. Failures of the machine (I/O, memory) pass.
 */
public final class OrReject {
  private OrReject() {}

  /**
   * Work on one record.
   *
   * @param <T> what it gives
   */
  @FunctionalInterface
  public interface Work<T> {
    /** Does the work. */
    T run() throws RejectedException;
  }

  /** Hears of a reject. */
  @FunctionalInterface
  public interface Listener {
    /** Takes the reason and one line for a person. */
    void rejected(RejectReason reason, String detail);
  }

  /**
   * Does the work and returns what it gives, or null after telling the listener why there is
   * nothing.
   *
   * @param bug the reason to give for a failure that nobody foresaw
   */
  public static <T> @Nullable T run(Work<T> work, RejectReason bug, Listener listener) {
    try {
      return work.run();
    } catch (RejectedException e) {
      listener.rejected(e.reason(), e.detail());
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      // No stack trace: the JVM leaves it out after some thousand times, and the same input must
      // give the same row.
      listener.rejected(bug, e.toString());
    } catch (StackOverflowError e) {
      listener.rejected(RejectReason.TOO_COMPLEX, "nested too deeply");
    }
    return null;
  }
}
