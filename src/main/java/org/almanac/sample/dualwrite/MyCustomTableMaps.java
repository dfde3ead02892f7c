package org.almanac.sample.dualwrite;

import java.util.ArrayList;
import java.util.List;
import org.almanac.solution.PackageBuilder;

/**
 * The solution whose way from development to production the platform's documentation tells (dual-write-and-order-management 3):
 * contacts with a birthday, and a new map for address books. The table of address books is in the package, because nothing
 * else brings it; the columns of contacts come with Microsoft's maps.
 */
public final class MyCustomTableMaps {

    private static final String CONTACTS = "contacts - CDS Contacts V2";
    private static final FieldMapping BIRTHDAY = FieldMapping.parse("BIRTHDATE = birthdate");
    private static final FieldMapping NICKNAME = FieldMapping.parse("NICKNAME = nickname");

    private MyCustomTableMaps() {}

    /**
     * A version of the package.
     *
     * @param version {@code 1.0.0.0}; {@code 1.1.0.0} has a further version of the contacts besides
     */
    public static PackageBuilder build(String version, boolean managed) {
        var solution = PackageBuilder.solution("MyCustomTableMaps")
                .displayName("My custom table maps")
                .version(version)
                .managed(managed);
        var maps = maps(version);
        MappedTables.add(solution, ContosoTableMaps.PREFIX, maps);
        maps.forEach(map -> {
            map.addTo(solution, ContosoTableMaps.PREFIX);
            DualWriteCore.requireFor(solution, map, ContosoTableMaps.PREFIX);
            ContosoTableMaps.requireColumns(solution, map);
        });
        return solution;
    }

    private static List<TableMap> maps(String version) {
        var contacts = FinanceAddIn.map(CONTACTS);
        var maps = new ArrayList<>(ContosoTableMaps.addressBooks());
        maps.add(contacts.saved("2.0.1.0", BIRTHDAY));
        switch (version) {
            case "1.0.0.0" -> {}
            case "1.1.0.0" -> maps.add(contacts.saved("2.0.2.0", BIRTHDAY, NICKNAME));
            default -> throw new IllegalArgumentException("there is no version " + version);
        }
        return List.copyOf(maps);
    }
}
