package org.passerelle.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.policy.CodeValue;
import org.passerelle.policy.Portion;
import org.passerelle.policy.TypePolicy;
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

  /**
   * What a verified token holds for a client of this level. Other words in it, such as {@code
   * openid}, and scopes of another level grant nothing here.
   */
  public static Scopes granted(Collection<String> words, Level level) {
    return new Scopes(
        words.stream()
            .map(Scope::parse)
            .flatMap(Optional::stream)
            .filter(scope -> scope.level() == level)
            .toList());
  }

  /** Whether whoever may have the others at most can be granted these. */
  public boolean within(Scopes most) {
    return all.stream().allMatch(most::cover);
  }

  /**
   * How much of a type this interaction reaches by these scopes; empty for nothing. A filter that
   * the type's policy does not offer as a search parameter would tell what the policy hides: a
   * scope with one counts for nothing.
   */
  Optional<Portion> portion(TypePolicy type, Interaction interaction) {
    List<Map<String, Set<CodeValue>>> anyOf =
        all.stream()
            .filter(scope -> scope.permits(type.name(), interaction))
            .map(Scope::filters)
            .filter(filters -> type.params().keySet().containsAll(filters.keySet()))
            .toList();
    return anyOf.isEmpty() ? Optional.empty() : Optional.of(new Portion(anyOf));
  }

  /** Whether one of these creates all of this type, without a filter. */
  boolean createAll(String type) {
    return all.stream()
        .anyMatch(scope -> scope.permits(type, Interaction.CREATE) && scope.filters().isEmpty());
  }

  private boolean cover(Scope asked) {
    return asked.may().stream()
        .allMatch(interaction -> all.stream().anyMatch(scope -> scope.covers(asked, interaction)));
  }
}
