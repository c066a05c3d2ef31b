package org.passerelle.directory;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.profiles.ProfileLibrary;

/**
 * Publishes our packaged definitions of one kind in the directory: they are part of the release, so
 * they are read from the jar and never stored.
 */
public final class DefinitionsProvider implements IResourceProvider {

  private final Class<? extends MetadataResource> type;
  private final List<MetadataResource> definitions;

  /** Definitions of this kind. */
  DefinitionsProvider(Class<? extends MetadataResource> type) {
    this.type = type;
    this.definitions = ProfileLibrary.definitions().stream().filter(type::isInstance).toList();
  }

  @Override
  public Class<? extends IBaseResource> getResourceType() {
    return type;
  }

  /** One definition by its id. */
  @Read
  public IBaseResource read(@IdParam IdType id) {
    return definitions.stream()
        .filter(definition -> definition.getIdElement().getIdPart().equals(id.getIdPart()))
        .findFirst()
        .orElseThrow(() -> new FaultException(Fault.NOT_FOUND));
  }

  /** All of this kind, or the one of a canonical URL. */
  @Search
  public IBundleProvider search(@OptionalParam(name = "url") @Nullable UriParam url) {
    List<MetadataResource> found =
        definitions.stream()
            .filter(definition -> url == null || definition.getUrl().equals(url.getValue()))
            .toList();
    return new SimpleBundleProvider(found);
  }
}
