package org.passerelle.minimise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;

/**
 * What the person is called. A name of use usual is what they want to be called: where there is
 * one, no other first name is looked for. Old, maiden, temporary and invented names never cross.
 */
final class NameCopy {

  private static final Set<NameUse> KEPT_APART =
      Set.of(NameUse.OLD, NameUse.MAIDEN, NameUse.TEMP, NameUse.ANONYMOUS);

  private final List<HumanName> names;

  NameCopy(Patient patient, LocalDate today) {
    this.names =
        patient.getName().stream()
            .filter(name -> !KEPT_APART.contains(useOf(name)))
            .filter(name -> Current.on(today, name.getPeriod()))
            .sorted(Comparator.comparingInt(NameCopy::rank))
            .toList();
  }

  /** First name and initial, the family name nowhere; empty when neither is known. */
  Optional<HumanName> calledBy() {
    Optional<String> first = names.stream().findFirst().flatMap(NameCopy::firstGiven);
    Optional<String> initial = names.stream().flatMap(n -> initial(n).stream()).findFirst();
    if (first.isEmpty() && initial.isEmpty()) {
      return Optional.empty();
    }
    HumanName name = new HumanName().setUse(NameUse.USUAL);
    first.ifPresent(name::addGiven);
    name.setText(String.join(" ", Stream.concat(first.stream(), initial.stream()).toList()));
    return Optional.of(name);
  }

  /** The names by which to find the person: the usual one alone when it has a family name. */
  List<HumanName> full() {
    boolean usualIsEnough =
        names.stream().anyMatch(name -> useOf(name) == NameUse.USUAL && name.hasFamily());
    return names.stream()
        .filter(name -> useOf(name) == NameUse.USUAL || !usualIsEnough)
        .map(NameCopy::copy)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static HumanName copy(HumanName from) {
    HumanName copy = new HumanName();
    copy.setText(from.getText());
    copy.setFamily(from.getFamily());
    from.getGiven().stream().map(StringType::getValue).forEach(copy::addGiven);
    return copy.isEmpty() ? copy : copy.setUse(from.getUse());
  }

  /**
   * Up to the first blank, because some systems write the whole name there; nothing where a comma
   * says that the family name may come first.
   */
  private static Optional<String> firstGiven(HumanName name) {
    String family = name.hasFamily() ? name.getFamily().strip() : "";
    return name.getGiven().stream()
        .map(StringType::getValue)
        .filter(given -> given != null && !given.isBlank() && !given.contains(","))
        .map(given -> given.strip().split("\\s+", 2)[0])
        .findFirst()
        .filter(given -> !given.equalsIgnoreCase(family));
  }

  private static Optional<String> initial(HumanName name) {
    return name.hasFamily()
        ? name.getFamily()
            .codePoints()
            .filter(Character::isLetter)
            .mapToObj(letter -> Character.toString(Character.toUpperCase(letter)) + ".")
            .findFirst()
        : Optional.empty();
  }

  private static int rank(HumanName name) {
    if (useOf(name) == NameUse.USUAL) {
      return 0;
    }
    return useOf(name) == NameUse.NICKNAME ? 2 : 1;
  }

  private static NameUse useOf(HumanName name) {
    return name.hasUse() ? name.getUse() : NameUse.NULL;
  }
}
