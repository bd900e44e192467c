package org.annum.metrics.intake;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next item while its user works with the one before, in a thread of its own: a chunk is
 * parsed while the database stores the last one. Close it before what the items come from.
 */
public final class Ahead<T> implements Iterator<T>, AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Ahead::named);
  private final Callable<@Nullable T> source;
  private Future<@Nullable T> next;

  /**
   * @param parts what the items are made of; the thread is the only one to touch it from now on
   */
  public <P> Ahead(Iterator<P> parts, Function<P, T> make) {
    source = () -> parts.hasNext() ? make.apply(parts.next()) : null;
    next = thread.submit(source);
  }

  @Override
  public boolean hasNext() {
    return result() != null;
  }

  @Override
  public T next() {
    T item = result();
    if (item == null) {
      throw new NoSuchElementException();
    }
    next = thread.submit(source);
    return item;
  }

  /** Gives the item up that is being made; returns when nothing reads from the items any more. */
  @Override
  public void close() {
    boolean making = thread.shutdownNow().isEmpty();
    try {
      if (making) {
        next.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException unwanted) {
      // Nobody asked for the item that could not be made.
    }
  }

  private @Nullable T result() {
    try {
      return next.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the next item", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "facts-ahead");
    thread.setDaemon(true);
    return thread;
  }
}
