package org.passerelle.minimise;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.passerelle.profiles.Canonicals;

/** The rules of our safe-contact extension: yes, no and codes at once; words after acceptance. */
final class SafeContact {

  private static final String NOT_DIRECTLY = "do-not-contact-directly";
  private static final String PREFERRED_WAY = "preferred-way";
  private static final String BEST_HOURS = "best-hours";
  private static final List<String> YES_OR_NO =
      List.of("voicemail", "say-who-we-are", NOT_DIRECTLY);

  private SafeContact() {}

  /** The rules that cross at this stage; without a part when there is none. */
  static Extension of(Patient patient, Stage stage, Set<Fact> facts) {
    Extension rules = new Extension(Canonicals.SAFE_CONTACT);
    for (Extension said : patient.getExtensionsByUrl(Canonicals.SAFE_CONTACT)) {
      for (Extension part : said.getExtension()) {
        add(rules, part, stage, facts);
      }
    }
    return rules;
  }

  static boolean isIndirect(Extension rules) {
    return rules.getExtensionsByUrl(NOT_DIRECTLY).stream()
        .anyMatch(part -> part.getValue() instanceof BooleanType yes && yes.booleanValue());
  }

  static void forbidDirect(Extension rules) {
    rules.getExtension().removeIf(part -> NOT_DIRECTLY.equals(part.getUrl()));
    rules.addExtension(new Extension(NOT_DIRECTLY, new BooleanType(true)));
  }

  private static void add(Extension rules, Extension part, Stage stage, Set<Fact> facts) {
    String name = part.getUrl() == null ? "" : part.getUrl();
    Type value = part.getValue();
    if (YES_OR_NO.contains(name) && value instanceof BooleanType yes && yes.hasValue()) {
      rules.addExtension(new Extension(name, new BooleanType(yes.getValue())));
      facts.add(Fact.CONTACT_PREFERENCES);
    } else if (name.equals(PREFERRED_WAY) && value instanceof CodeType way && isWay(way)) {
      rules.addExtension(new Extension(name, new CodeType(way.getValue())));
      facts.add(Fact.CONTACT_PREFERENCES);
    } else if (name.equals(BEST_HOURS)
        && stage == Stage.ACCEPTED
        && value instanceof StringType hours
        && hours.hasValue()) {
      rules.addExtension(new Extension(name, new StringType(hours.getValue())));
      facts.add(Fact.BEST_HOURS);
    }
  }

  private static boolean isWay(CodeType way) {
    return Arrays.stream(ContactPointSystem.values())
        .filter(each -> each != ContactPointSystem.NULL)
        .anyMatch(each -> each.toCode().equals(way.getValue()));
  }
}
