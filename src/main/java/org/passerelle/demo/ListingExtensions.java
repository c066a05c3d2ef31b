package org.passerelle.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.jspecify.annotations.Nullable;
import org.passerelle.demo.ListedService.Capacity;
import org.passerelle.demo.ListedService.Cost;
import org.passerelle.demo.ListedService.Eligible;
import org.passerelle.profiles.Canonicals;

/** What a listing says beyond base FHIR, in our extensions. reference/referral.md section 5. */
final class ListingExtensions {

  static final String ACCESS = Canonicals.BASE + "/CodeSystem/access";
  private static final String SHAPES = Canonicals.BASE + "/StructureDefinition/";
  static final String LAST_ASSURED = SHAPES + "last-assured";
  static final String ACCESSIBILITY = SHAPES + "accessibility";
  static final String ELIGIBLE_AGE = SHAPES + "eligible-age";
  static final String COST = SHAPES + "cost";
  static final String CAPACITY = SHAPES + "capacity";

  private ListingExtensions() {}

  /** The day (yyyy-MM-dd) on which the listing was last said to be right. */
  static Extension lastAssured(String day) {
    return new Extension(LAST_ASSURED, new DateType(day));
  }

  /** One extension for each code, then one for each note, which is words alone. */
  static List<Extension> accessibility(List<String> codes, List<Bilingual> notes) {
    var coded =
        codes.stream()
            .map(code -> new CodeableConcept(new Coding().setSystem(ACCESS).setCode(code)));
    var said = notes.stream().map(note -> new CodeableConcept().setTextElement(note.string()));
    return Stream.concat(coded, said).map(each -> new Extension(ACCESSIBILITY, each)).toList();
  }

  /** Whole years, both bounds included. */
  static Extension eligibleAge(Eligible eligible) {
    var ages = new Range();
    if (eligible.minAge() != null) {
      ages.setLow(years(eligible.minAge()));
    }
    if (eligible.maxAge() != null) {
      ages.setHigh(years(eligible.maxAge()));
    }
    return new Extension(ELIGIBLE_AGE, ages);
  }

  /** Free says so; a price is the usual one, in Canadian dollars. */
  static Extension cost(Cost cost) {
    var extension = new Extension(COST);
    add(extension, "free", new BooleanType("free".equals(cost.kind())));
    if (cost.dollars() != null) {
      add(
          extension,
          "amount",
          new Money().setCurrency("CAD").setValue(new BigDecimal(cost.dollars())));
    }
    add(extension, "note", cost.note().string());
    return extension;
  }

  /** With the day on which it was true: an old answer is worth little. */
  static Extension capacity(Capacity capacity) {
    var extension = new Extension(CAPACITY);
    var status = new Coding().setSystem(Canonicals.GRAVITY_CODES).setCode(capacity.status());
    add(extension, "status", new CodeableConcept(status));
    add(extension, "as-of", new DateType(capacity.asOf()));
    add(
        extension,
        "places",
        capacity.places() == null ? null : new UnsignedIntType(capacity.places()));
    add(extension, "note", capacity.note() == null ? null : capacity.note().string());
    return extension;
  }

  private static void add(Extension whole, String part, @Nullable Type value) {
    if (value != null) {
      whole.addExtension(new Extension(part, value));
    }
  }

  private static Quantity years(int age) {
    var years = new Quantity().setValue(age).setUnit("a");
    return years.setSystem("http://unitsofmeasure.org").setCode("a");
  }
}
