package org.passerelle.demo;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * The public directory of the demo: invented organizations of Montreal, their places and services,
 * as {@code demo/services.yaml} lists them. Issue 2, A.5; design section 8, "Demo rooms".
 */
public final class DemoDirectory {

  private static final String FILE = "/demo/services.yaml";

  private DemoDirectory() {}

  /**
   * Fresh resources, each with its id, what is referred to first: every Organization, then every
   * Location, then every HealthcareService. The same at every call. A file that cannot be read is a
   * broken build: it throws.
   */
  public static List<Resource> resources() {
    List<ListedOrganization> listed = listed();
    List<Resource> resources = new ArrayList<>();
    listed.forEach(each -> resources.add(OrganizationMapper.map(each)));
    for (ListedOrganization each : listed) {
      if (each.place() != null) {
        resources.add(LocationMapper.map(each, each.place()));
      }
    }
    for (ListedOrganization each : listed) {
      each.services().forEach(service -> resources.add(HealthcareServiceMapper.map(each, service)));
    }
    return List.copyOf(resources);
  }

  static List<ListedOrganization> listed() {
    return DemoYaml.list(FILE, ListedOrganization.class);
  }
}
