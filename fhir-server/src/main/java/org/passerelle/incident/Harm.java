package org.passerelle.incident;

import org.jspecify.annotations.Nullable;

/**
 * Whether there is a risk of serious injury to the persons concerned, and what leads to that
 * conclusion. Null: not said yet.
 *
 * @param serious the conclusion
 * @param sensitivity how sensitive the information is
 * @param misuse ill-intentioned uses that can be made of it
 * @param consequences what is feared from its use
 * @param likelihood how likely an injurious use is
 */
public record Harm(
    @Nullable Boolean serious,
    @Nullable Brief sensitivity,
    @Nullable Brief misuse,
    @Nullable Brief consequences,
    @Nullable Brief likelihood) {

  /** Nothing is said of it yet. */
  public static final Harm UNSAID = new Harm(null, null, null, null, null);

  /** Whether the risk was found to be serious. */
  public boolean isSerious() {
    return Boolean.TRUE.equals(serious);
  }
}
