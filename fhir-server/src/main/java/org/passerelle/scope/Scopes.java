package org.passerelle.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.passerelle.served.Interaction;

/**
 * What a token was granted.
 *
 * @param all each scope in it
 */
public record Scopes(List<Scope> all) {

  /** Nothing: what a token without scopes is granted. */
  public static final Scopes NONE = new Scopes(List.of());

  private static final int MOST = 100;

  /** Copies what it is given. */
  public Scopes {
    all = List.copyOf(all);
  }

  /** What is asked for; empty when a single word of it is no scope of ours. */
  public static Optional<Scopes> parse(Collection<String> words) {
    List<Scope> all = new ArrayList<>();
    for (String word : words) {
      Optional<Scope> scope = Scope.parse(word);
      if (scope.isEmpty() || all.size() == MOST) {
        return Optional.empty();
      }
      all.add(scope.get());
    }
    return Optional.of(new Scopes(all));
  }

  /** What a verified token holds; other words in it, such as {@code openid}, grant nothing here. */
  public static Scopes granted(Collection<String> words) {
    return new Scopes(words.stream().map(Scope::parse).flatMap(Optional::stream).toList());
  }

  /** Whether a system may be granted all of these. */
  public boolean grantable() {
    return all.stream().allMatch(Scope::grantable);
  }

  /** Whether a system that may have the others at most can be granted these. */
  public boolean grantableWithin(Scopes most) {
    return all.stream().allMatch(scope -> scope.grantable() && most.cover(scope));
  }

  /**
   * What is permitted on resources of this type. Scopes of a patient count for nothing, for a token
   * names none; neither does one with a filter, for it would have to be enforced.
   */
  public Set<Interaction> on(String type) {
    EnumSet<Interaction> may = EnumSet.noneOf(Interaction.class);
    for (Interaction interaction : Interaction.values()) {
      if (all.stream()
          .filter(scope -> scope.level() != Level.PATIENT && scope.filters().isEmpty())
          .anyMatch(scope -> scope.permits(type, interaction))) {
        may.add(interaction);
      }
    }
    return may;
  }

  private boolean cover(Scope asked) {
    return asked.may().stream()
        .allMatch(
            interaction ->
                all.stream()
                    .filter(Scope::grantable)
                    .anyMatch(scope -> scope.permits(asked.type(), interaction)));
  }
}
