package org.passerelle.consent;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a provision is about: where it is limited in several ways, by all of them.
 *
 * @param data the resources that it is limited to; to none, when empty
 * @param classes the types
 * @param labels how confidential or sensitive
 */
public record Matter(List<DataReference> data, Classes classes, Labels labels) {

  /** Keeps its own copy. */
  public Matter {
    data = List.copyOf(data);
  }

  /** Whether a permit of it covers what is asked. Never "share all": an item is named. */
  boolean permits(ConsentQuestion question) {
    return (question.item().isEmpty() || !data.isEmpty()) && includes(question);
  }

  /** Whether all that is asked is within it; an item need not be named. */
  boolean includes(ConsentQuestion question) {
    Predicate<DataReference> covers =
        each -> question.item().map(each::permits).orElseGet(() -> each.permits(question.about()));
    // Resources of several meanings: whether any or all of them must fit is not said, so all.
    boolean named =
        data.stream().collect(Collectors.groupingBy(DataReference::meaning)).values().stream()
            .allMatch(alike -> alike.stream().anyMatch(covers));
    return named && classes.permit(question.types()) && labels.permit();
  }

  /**
   * Whether a denial of it may touch what is asked. Resources and types that are both named spare
   * it together, beside a label neither: what crosses may bear any, and that alone may be refused.
   */
  boolean denies(ConsentQuestion question) {
    Set<String> about = question.about();
    boolean unlimited = data.isEmpty() && classes.types().isEmpty();
    return unlimited
        || !labels.codes().isEmpty()
        || data.stream().anyMatch(each -> each.denies(about))
        || classes.deny(question.types());
  }

  /** Whether it is limited to no less than another is; a level that holds every label is none. */
  boolean takesAllOf(Matter other) {
    return (data.isEmpty() || Rule.isAlike(data, other.data))
        && (classes.types().isEmpty() || Rule.isAlike(classes.types(), other.classes.types()))
        && (labels.permit() || Rule.isAlike(labels.codes(), other.labels.codes()));
  }

  /** Whether whatever another names is named here too, or nothing is and so all is meant. */
  boolean namesAllOf(Matter other) {
    boolean named =
        data.isEmpty()
            || other.data.stream().allMatch(d -> !d.reference().isEmpty() && data.contains(d));
    return named && classes.nameAllOf(other.classes) && labels.nameAllOf(other.labels);
  }
}
