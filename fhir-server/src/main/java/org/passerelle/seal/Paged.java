package org.passerelle.seal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows in order, a page of them in memory at a time. */
final class Paged<T> {

  private final Function<@Nullable T, List<T>> pageAfter;
  private final Deque<T> page = new ArrayDeque<>();
  private @Nullable T last;
  private boolean ended;

  /**
   * Rows.
   *
   * @param pageAfter the page after a row, or the first after null; empty at the end
   */
  Paged(Function<@Nullable T, List<T>> pageAfter) {
    this.pageAfter = pageAfter;
  }

  /** The next row, which stays the next; null at the end. */
  @Nullable T peek() {
    if (page.isEmpty() && !ended) {
      page.addAll(pageAfter.apply(last));
      ended = page.isEmpty();
      last = page.peekLast();
    }
    return page.peek();
  }

  /** Goes on to the row after the one that {@link #peek} shows. */
  void advance() {
    page.poll();
  }
}
