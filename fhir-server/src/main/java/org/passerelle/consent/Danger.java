package org.passerelle.consent;

/**
 * What a partner answers, in three plain questions, before a danger is told of without the person's
 * agreement: the test of the Act respecting the protection of personal information, section 18.1,
 * and of L-6.3, section 20.1 ({@code reference/privacy.md}, section 3).
 *
 * @param serious whether death or serious bodily injury is feared, for reasons that can be said
 * @param urgent whether it cannot wait
 * @param necessary whether whoever is told can help to prevent it
 */
public record Danger(boolean serious, boolean urgent, boolean necessary) {

  /** Whether the law lets it be told of. */
  public boolean allows() {
    return serious && urgent && necessary;
  }
}
