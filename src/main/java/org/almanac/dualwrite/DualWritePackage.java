package org.almanac.dualwrite;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Microsoft's dual-write packages with their solutions (dual-write-and-order-management 2.1), in the order in which they are installed
 * where nothing else decides.
 */
public enum DualWritePackage {
    /** Its unique name is not in public docs; this is the usual one. */
    CORE("Dual Write Core", List.of("DualWriteCore"), List.of(), List.of()),
    APPLICATION_CORE(
            "Application Core",
            List.of("Dynamics365Company", "Dynamics365FinanceAndOperationsCommon", "CurrencyExchangeRates"),
            List.of("msdyn_DualWriteAppCoreMaps"),
            List.of("msdyn_DualWriteAppCoreAnchor")),
    /** The former package with the maps of all applications. */
    ADD_IN(
            "Dataverse Add-in for finance and operations",
            List.of(),
            List.of("Dynamics365FinanceAndOperationsDualWriteMaps"),
            List.of()),
    /** Unique names of its solutions are not in public docs. */
    HR_COMMON_TABLES("HR Common Tables", List.of(), List.of(), List.of()),
    HUMAN_RESOURCES(
            "Human Resources",
            List.of("HCMCommon"),
            List.of("msdyn_Dynamics365HCMMaps"),
            List.of("msdyn_Dynamics365HCMAnchor")),
    FINANCE(
            "Finance",
            List.of("Dynamics365FinanceExtended", "FieldServiceCommon"),
            List.of("msdyn_Dynamics365FinanceExtendedMaps"),
            List.of("msdyn_Dynamics365FinanceExtendedAnchor")),
    SUPPLY_CHAIN(
            "Supply Chain",
            List.of("Dynamics365SupplyChainExtended"),
            List.of("msdyn_Dynamics365SupplyChainExtendedMaps"),
            List.of("msdyn_Dynamics365SupplyChainExtendedAnchor")),
    NOTES(
            "Notes",
            List.of("Dynamics365Notes", "Dynamics365NotesExtended"),
            List.of("msdyn_Dynamics365NotesMaps"),
            List.of("msdyn_Dynamics365NotesAnchor")),
    ASSET_MANAGEMENT(
            "Asset Management",
            List.of("Dynamics365AssetManagement", "Dynamics365AssetManagementApp"),
            List.of("msdyn_DualWriteAssetManagementMaps"),
            List.of()),
    PARTY_AND_ADDRESS_BOOK(
            "Party and global address book",
            List.of("Party", "Dynamics365GABExtended"),
            List.of("Dynamics365GABDualWriteEntityMaps"),
            List.of("Dynamics365GABParty_Anchor"));

    private final String title;
    private final List<String> tables;
    private final List<String> maps;
    private final List<String> anchors;

    DualWritePackage(String title, List<String> tables, List<String> maps, List<String> anchors) {
        this.title = title;
        this.tables = tables;
        this.maps = maps;
        this.anchors = anchors;
    }

    /** As the marketplace calls it. */
    public String title() {
        return title;
    }

    /** Unique names of the solutions with table maps: only these are applied to a link. */
    public List<String> mapSolutions() {
        return maps;
    }

    /** Unique names of all its solutions in the order of their installation: tables, maps, anchor. */
    public List<String> solutions() {
        return Stream.of(tables, maps, anchors).flatMap(List::stream).toList();
    }

    /** Packages that must be there before it. */
    public List<DualWritePackage> needs() {
        return switch (this) {
            case CORE -> List.of();
            case APPLICATION_CORE, ADD_IN -> List.of(CORE);
            case HR_COMMON_TABLES, FINANCE, ASSET_MANAGEMENT -> List.of(CORE, APPLICATION_CORE);
            case HUMAN_RESOURCES -> List.of(CORE, APPLICATION_CORE, HR_COMMON_TABLES);
            case SUPPLY_CHAIN -> List.of(CORE, APPLICATION_CORE, FINANCE, HUMAN_RESOURCES, HR_COMMON_TABLES);
            case NOTES -> List.of(CORE, APPLICATION_CORE, FINANCE);
            case PARTY_AND_ADDRESS_BOOK -> List.of(CORE, APPLICATION_CORE, FINANCE, SUPPLY_CHAIN);
        };
    }

    /** The package that has a solution; unique names are compared without regard to case. */
    public static Optional<DualWritePackage> of(String solution) {
        String wanted = solution.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(each -> each.solutions().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted)))
                .findFirst();
    }
}
