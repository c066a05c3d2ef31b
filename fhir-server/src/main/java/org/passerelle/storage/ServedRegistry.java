package org.passerelle.storage;

import ca.uhn.fhir.jpa.searchparam.registry.SearchParamRegistryImpl;
import java.util.Collection;
import org.hl7.fhir.instance.model.api.IIdType;

/** HAPI's registry, beginning with our list instead of with the rows of a database. */
final class ServedRegistry extends SearchParamRegistryImpl {

  private final ServedSearchParameters served;

  ServedRegistry(ServedSearchParameters served) {
    this.served = served;
  }

  @Override
  public void handleInit(Collection<IIdType> stored) {
    super.handleInit(served.ids());
  }
}
