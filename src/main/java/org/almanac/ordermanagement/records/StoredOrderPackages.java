package org.almanac.ordermanagement.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.RecentValues;
import org.almanac.environment.RowIds;
import org.almanac.environment.StagedPackage;
import org.almanac.ordermanagement.OrderPackages;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads records out of packages, of each package once while it is in use. */
@Component
@Transactional(readOnly = true)
class StoredOrderPackages implements OrderPackages {

    private static final int RECENT_PACKAGES = 16;

    private final ComponentValues values;
    /** A package never changes. */
    private final RecentValues<Sha256, OrderRows> packages = new RecentValues<>(RECENT_PACKAGES);

    StoredOrderPackages(ComponentValues values) {
        this.values = values;
    }

    @Override
    public OrderRows broughtBy(StagedPackage solutionPackage) {
        OrderRows known = packages.find(solutionPackage.id());
        if (known != null) {
            return known;
        }
        OrderRows read = readFrom(solutionPackage);
        packages.keep(solutionPackage.id(), read);
        return read;
    }

    private OrderRows readFrom(StagedPackage solutionPackage) {
        PackageManifest manifest = solutionPackage.manifest();
        List<OrderRow> rows = new ArrayList<>();
        for (OrderTable table : tables(solutionPackage)) {
            values.broughtBy(solutionPackage, table.logicalName())
                    .forEach((component, columns) -> rows.add(new OrderRow(
                            table,
                            RowIds.of(component, columns),
                            StoredOrderRecords.columns(columns),
                            manifest.managed(),
                            List.of(manifest.uniqueName()))));
        }
        return new OrderRows(rows);
    }

    /** Most packages bring nothing of order management and need not be asked table by table. */
    private static Set<OrderTable> tables(StagedPackage solutionPackage) {
        return solutionPackage.components().stream()
                .flatMap(component -> OrderTable.find(component.ref().kind().name()).stream())
                .collect(Collectors.toSet());
    }
}
