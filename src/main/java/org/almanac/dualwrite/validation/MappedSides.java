package org.almanac.dualwrite.validation;

import java.util.List;
import java.util.Optional;
import org.almanac.dualwrite.DataverseColumn;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.FinanceEntity;
import org.almanac.dualwrite.FinanceField;
import org.almanac.dualwrite.SyncDirection;

/** The fields of a map with what is known of both their sides. */
record MappedSides(List<FieldMapping> fields, DataverseTable table, FinanceEntity entity) {

    boolean writesDataverse() {
        return fields.stream().anyMatch(MappedSides::toDataverse);
    }

    boolean writesFinance() {
        return fields.stream().anyMatch(MappedSides::toFinance);
    }

    static boolean toDataverse(FieldMapping field) {
        return field.direction() != SyncDirection.TO_FINANCE;
    }

    static boolean toFinance(FieldMapping field) {
        return field.direction() != SyncDirection.TO_DATAVERSE;
    }

    /** Empty where there is none, be it in the mapping or in the table. */
    Optional<DataverseColumn> column(FieldMapping field) {
        return field.column().isBlank() ? Optional.empty() : table.column(field.column());
    }

    /** Empty where there is none, be it in the mapping or in the entity. */
    Optional<FinanceField> financeField(FieldMapping field) {
        return field.source().isBlank() ? Optional.empty() : entity.field(field.source());
    }
}
