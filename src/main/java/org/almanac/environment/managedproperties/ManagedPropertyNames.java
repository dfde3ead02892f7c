package org.almanac.environment.managedproperties;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which managed property guards which property. The names are those of the packages' XML (entity, attribute, view, form,
 * relationship); the table of finer ones is dataverse-semantics 2.4.
 */
final class ManagedPropertyNames {

    static final List<String> CUSTOMIZABLE = List.of("IsCustomizable", "iscustomizable");
    static final String DELETABLE = "CanBeDeleted";

    private static final Map<String, List<String>> GUARDED = Map.ofEntries(
            Map.entry("IsRenameable", List.of("LocalizedNames", "LocalizedCollectionNames", "displaynames")),
            Map.entry("CanModifyRequirementLevelSettings", List.of("RequiredLevel")),
            Map.entry("CanModifySearchSettings", List.of("DisplayMask", "IsSearchable")),
            Map.entry("CanModifyAuditSettings", List.of("IsAuditEnabled")),
            Map.entry("CanModifyGlobalFilterSettings", List.of("IsGlobalFilterEnabled")),
            Map.entry("CanModifyIsSortableSettings", List.of("IsSortableEnabled")),
            Map.entry("CanChangeDateTimeBehavior", List.of("Behavior", "DateTimeBehavior")),
            Map.entry("CanModifyMobileVisibility", List.of("IsVisibleInMobile")),
            Map.entry("CanModifyMobileClientVisibility", List.of("IsVisibleInMobileClient")),
            Map.entry("CanModifyMobileClientReadOnly", List.of("IsReadOnlyInMobileClient")),
            Map.entry("CanModifyMobileClientOffline", List.of("IsOfflineInMobileClient", "MobileOfflineFilters")),
            Map.entry("CanModifyConnectionSettings", List.of("IsConnectionsEnabled")),
            Map.entry("CanModifyDuplicateDetectionSettings", List.of("IsDuplicateCheckSupported")),
            Map.entry("CanModifyMailMergeSettings", List.of("IsMailMergeEnabled")),
            Map.entry("CanModifyQueueSettings", List.of("IsEnabledForQueue", "AutoRouteToOwnerQueue")),
            Map.entry("CanChangeHierarchicalRelationship", List.of("IsHierarchical")),
            Map.entry("CanChangeTrackingBeEnabled", List.of("ChangeTrackingEnabled")),
            Map.entry("CanEnableSyncToExternalSearchIndex", List.of("SyncToExternalSearchIndex")));

    /** What guards everything that no other managed property guards, where a component has it. */
    static final String ADDITIONAL = "CanModifyAdditionalSettings";

    private static final Set<String> CREATION =
            Set.of("CanCreateForms", "CanCreateCharts", "CanCreateViews", "CanCreateAttributes");

    private static final Map<String, String> GUARDS = guards();

    private ManagedPropertyNames() {}

    private static Map<String, String> guards() {
        Map<String, String> guards = new HashMap<>();
        GUARDED.forEach((guard, properties) -> properties.forEach(property -> guards.put(property, guard)));
        return Map.copyOf(guards);
    }

    /** The finer managed property of a property. */
    static Optional<String> guardOf(String property) {
        return Optional.ofNullable(GUARDS.get(property));
    }

    /** Whether a property is itself a managed property: only its owner may alter it. */
    static boolean isManagedProperty(String property) {
        Set<String> names = new HashSet<>(GUARDED.keySet());
        names.addAll(CREATION);
        names.add(ADDITIONAL);
        names.add(DELETABLE);
        names.addAll(CUSTOMIZABLE);
        return names.contains(property);
    }
}
