package org.almanac.ordermanagement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.XmlElement;

/** Packages with {@link Records}. */
public final class RecordPackage {

    private static final Map<String, OrderTable> LOOKUPS = Map.of(
            OrderColumn.RULE_POLICY.physicalName(), OrderTable.POLICY,
            OrderColumn.DEFINITION.physicalName(), OrderTable.PROVIDER_DEFINITION,
            OrderColumn.PROVIDER.physicalName(), OrderTable.PROVIDER,
            OrderColumn.DEFINITION_TRANSFORMATION.physicalName(), OrderTable.PROVIDER_DEFINITION_TRANSFORMATION,
            OrderColumn.DEFINITION_PARAMETER.physicalName(), OrderTable.PROVIDER_DEFINITION_PARAMETER,
            OrderColumn.LOGIC.physicalName(), OrderTable.LOGIC_DEFINITION);

    private RecordPackage() {}

    /** A managed solution of Contoso with the records. */
    public static byte[] of(String solution, String version, OrderRows rows) {
        PackageBuilder builder = PackageBuilder.solution(solution)
                .version(version)
                .managed(true)
                .publisher("Contoso", "ctso", 10000);
        rows.all().forEach(row -> add(builder, row));
        return builder.toBytes();
    }

    private static void add(PackageBuilder builder, OrderRow row) {
        String table = row.table().logicalName();
        Map<String, String> columns = new TreeMap<>();
        row.values().forEach((column, value) -> columns.put(column, text(column, value)));
        columns.put("iscustomizable", "1");
        builder.scf(table + 's', table, Map.of(table + "id", row.id().toString()), columns);
    }

    private static String text(String column, String value) {
        OrderTable other = LOOKUPS.get(column);
        if (other == null) {
            return value.startsWith("<") ? XmlElement.leaf(column, value).toText() : value;
        }
        return XmlElement.of(column, List.of(XmlElement.leaf(other.logicalName() + "id", value)))
                .toText();
    }
}
