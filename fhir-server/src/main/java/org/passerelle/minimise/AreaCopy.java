package org.passerelle.minimise;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.passerelle.profiles.Canonicals;

/**
 * Where the person lives, no closer than the first three characters of a Canadian postal code; or
 * that they have no fixed address, and then nothing more.
 */
final class AreaCopy {

  private static final int AREA = 3;
  private static final Pattern CANADIAN = Pattern.compile("[A-Z][0-9][A-Z]([ -]?[0-9][A-Z][0-9])?");
  private static final Set<String> CANADA = Set.of("", "CA", "CAN", "CANADA");

  private AreaCopy() {}

  static Optional<Address> of(Patient patient, LocalDate today) {
    List<Address> addresses =
        patient.getAddress().stream()
            .filter(address -> address.getUse() != AddressUse.OLD)
            .filter(address -> Current.on(today, address.getPeriod()))
            .toList();
    if (addresses.stream().anyMatch(AreaCopy::isNotFixed)) {
      Address flag = new Address();
      flag.addExtension(new Extension(Canonicals.NO_FIXED_ADDRESS, new BooleanType(true)));
      return Optional.of(flag);
    }
    return addresses.stream()
        .flatMap(address -> area(address).stream())
        .findFirst()
        .map(area -> new Address().setPostalCode(area));
  }

  private static boolean isNotFixed(Address address) {
    return address.getExtensionsByUrl(Canonicals.NO_FIXED_ADDRESS).stream()
        .anyMatch(said -> said.getValue() instanceof BooleanType yes && yes.booleanValue());
  }

  private static Optional<String> area(Address address) {
    String code = upper(address.getPostalCode());
    return CANADA.contains(upper(address.getCountry())) && CANADIAN.matcher(code).matches()
        ? Optional.of(code.substring(0, AREA))
        : Optional.empty();
  }

  private static String upper(@Nullable String written) {
    return written == null ? "" : written.strip().toUpperCase(Locale.ROOT);
  }
}
