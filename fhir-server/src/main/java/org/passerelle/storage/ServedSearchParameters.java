package org.passerelle.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamProvider;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.passerelle.profiles.Canonicals;
import org.passerelle.served.OwnParameter;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;

/**
 * The only search parameters that are indexed: FHIR's own definitions of what a type serves, and
 * ours. They come from the code, not from rows of a database, so that every node agrees and nothing
 * is laid at start.
 */
final class ServedSearchParameters implements ISearchParamProvider {

  /** HAPI indexes this one of any type by itself, unless it is said to be retired. */
  private static final String KEPT_ON_BY_HAPI = "url";

  private final Map<String, IBaseResource> parameters = new LinkedHashMap<>();

  ServedSearchParameters(FhirContext fhir, Served served) {
    for (ServedType type : served.types().stream().filter(ServedType::kept).toList()) {
      for (RuntimeSearchParam known : fhir.getResourceDefinition(type.name()).getSearchParams()) {
        if (type.params().containsKey(known.getName())) {
          add(fhirOwn(type.name(), known));
        } else if (known.getName().equals(KEPT_ON_BY_HAPI)) {
          add(fhirOwn(type.name(), known).setStatus(PublicationStatus.RETIRED));
        }
      }
      type.own().forEach((name, own) -> add(ours(type.name(), name, own)));
    }
    add(lastUpdated());
  }

  private void add(SearchParameter definition) {
    parameters.put(definition.getId(), definition);
  }

  /** Ids of the whole list. */
  List<IIdType> ids() {
    return parameters.keySet().stream()
        .map(id -> (IIdType) new IdType("SearchParameter", id))
        .toList();
  }

  private static SearchParameter fhirOwn(String type, RuntimeSearchParam known) {
    SearchParameter definition =
        blank("http://hl7.org/fhir/SearchParameter/", type, known.getName());
    definition.setExpression(known.getPath());
    definition.getTypeElement().setValueAsString(known.getParamType().getCode());
    known.getTargets().stream().sorted().forEach(definition::addTarget);
    return definition;
  }

  private static SearchParameter ours(String type, String name, OwnParameter own) {
    SearchParameter definition = blank(Canonicals.BASE + "/SearchParameter/", type, name);
    definition.setExpression(own.path());
    definition.getTypeElement().setValueAsString(own.type());
    return definition;
  }

  private static SearchParameter lastUpdated() {
    SearchParameter definition =
        blank("http://hl7.org/fhir/SearchParameter/", "Resource", "_lastUpdated");
    definition.setExpression("Resource.meta.lastUpdated");
    definition.getTypeElement().setValueAsString("date");
    return definition;
  }

  private static SearchParameter blank(String base, String type, String code) {
    SearchParameter definition = new SearchParameter();
    String id = type + "-" + code.replace("_", "");
    definition.setId(id);
    definition.setUrl(base + id);
    definition.setCode(code).setName(code).setDescription(code);
    definition.addBase(type);
    definition.setStatus(PublicationStatus.ACTIVE);
    return definition;
  }

  @Override
  public IBundleProvider search(SearchParameterMap query) {
    return new SimpleBundleProvider(List.copyOf(parameters.values()));
  }

  @Override
  public IBaseResource read(IIdType id) {
    IBaseResource definition = parameters.get(id.getIdPart());
    if (definition == null) {
      throw new ResourceNotFoundException(id);
    }
    return definition;
  }
}
