package org.passerelle.directory;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.passerelle.room.RoomStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The directory. */
@Configuration(proxyBeanMethods = false)
public class DirectoryConfiguration {

  @Bean
  Directory directory(RoomStore store, TransactionTemplate transactions) {
    return new Directory(store, transactions);
  }

  /** Our profiles and terminology, as the directory publishes them. */
  @Bean
  List<DefinitionsProvider> definitionsProviders() {
    return Stream.of(
            StructureDefinition.class,
            CodeSystem.class,
            ValueSet.class,
            ConceptMap.class,
            OperationDefinition.class)
        .map(DefinitionsProvider::new)
        .toList();
  }
}
