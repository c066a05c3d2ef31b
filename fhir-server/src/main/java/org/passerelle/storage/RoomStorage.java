package org.passerelle.storage;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.model.HistoryCountModeEnum;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.PartitionSettings.CrossPartitionReferenceMode;
import ca.uhn.fhir.jpa.model.entity.StorageSettings.IndexEnabledEnum;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import java.util.Set;
import org.passerelle.profiles.Canonicals;

/**
 * The wall's structural layer, as HAPI settings: design section 3, layer 1, and reference/hapi.md
 * sections 0 and 3.1. Each departure from HAPI's default says why.
 */
final class RoomStorage {

  private RoomStorage() {}

  static PartitionSettings partitions() {
    PartitionSettings settings = new PartitionSettings();
    settings.setPartitioningEnabled(true);
    settings.setDatabasePartitionMode(true);
    settings.setUnnamedPartitionMode(true);
    settings.setDefaultPartitionId(0);
    settings.setAllowReferencesAcrossPartitions(CrossPartitionReferenceMode.NOT_ALLOWED);
    settings.setIncludePartitionInSearchHashes(true);
    // Else the same If-None-Exist in two rooms tells one that the other has a match (row L13).
    settings.setConditionalCreateDuplicateIdentifiersEnabled(true);
    return settings;
  }

  /**
   * Settings of the storage.
   *
   * @param mostOnAPage the largest page that a search returns
   */
  static JpaStorageSettings storage(int mostOnAPage) {
    JpaStorageSettings settings = new JpaStorageSettings();
    ids(settings);
    searches(settings);
    settings.setFetchSizeDefaultMaximum(mostOnAPage);
    closedDoors(settings);
    return settings;
  }

  private static void ids(JpaStorageSettings settings) {
    settings.setResourceClientIdStrategy(JpaStorageSettings.ClientIdStrategyEnum.ANY);
    settings.setResourceServerIdStrategy(JpaStorageSettings.IdStrategyEnum.UUID);
    settings.setTreatReferencesAsLogical(Set.of(Canonicals.DIRECTORY + "/*"));
    settings.setTagStorageMode(JpaStorageSettings.TagStorageModeEnum.INLINE);
    settings.setStoreMetaSourceInformation(JpaStorageSettings.StoreMetaSourceInformationEnum.NONE);
    settings.setWriteToLegacyLobColumns(false);
  }

  private static void searches(JpaStorageSettings settings) {
    settings.setAutoSupportDefaultSearchParams(false);
    settings.setIndexMissingFields(IndexEnabledEnum.DISABLED);
    settings.setIndexStorageOptimized(false);
    settings.setSuppressStringIndexingInTokens(true);
    settings.setAllowContainsSearches(true);
    settings.setReuseCachedSearchResultsForMillis(null);
    settings.setDefaultTotalMode(SearchTotalModeEnum.NONE);
    settings.setHistoryCountMode(HistoryCountModeEnum.COUNT_DISABLED);
    settings.setMarkResourcesForReindexingUponSearchParameterChange(false);
  }

  private static void closedDoors(JpaStorageSettings settings) {
    settings.setBundleBatchPoolSize(1); // on the request's own thread: HAPI's pool is all rooms'
    settings.setAllowMultipleDelete(false);
    settings.setAllowInlineMatchUrlReferences(false);
    settings.setEnableBulkExportJobReuse(false);
    settings.setFilterParameterEnabled(false);
    settings.setPreExpandValueSets(false);
    settings.setEnableTaskPreExpandValueSets(false);
    settings.setEnableTaskStaleSearchCleanup(false);
    settings.setEnableTaskResourceReindexing(false);
    settings.setEnableTaskBulkExportJobExecution(false);
    settings.setEnableTaskBulkImportJobExecution(false);
    settings.setSchedulingDisabled(true);
    settings.setExpungeEnabled(true);
  }
}
