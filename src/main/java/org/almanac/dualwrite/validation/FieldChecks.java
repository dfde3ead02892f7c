package org.almanac.dualwrite.validation;

import java.util.ArrayList;
import java.util.List;
import org.almanac.dualwrite.DataverseColumn;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.FinanceField;
import org.almanac.dualwrite.ValidationIssue;

/** Whether each mapping by itself can replicate a value. */
final class FieldChecks {

    private final MappedSides sides;
    private final List<ValidationIssue> issues = new ArrayList<>();

    private FieldChecks(MappedSides sides) {
        this.sides = sides;
    }

    static List<ValidationIssue> of(MappedSides sides) {
        FieldChecks checks = new FieldChecks(sides);
        sides.fields().forEach(checks::check);
        return checks.issues;
    }

    private void check(FieldMapping field) {
        if (MappedSides.toDataverse(field)) {
            ends(
                    field,
                    field.source(),
                    field.destination(),
                    sides.column(field).filter(DataverseColumn::required).isPresent());
        }
        if (MappedSides.toFinance(field)) {
            ends(
                    field,
                    field.destination(),
                    field.source(),
                    sides.financeField(field).filter(FinanceField::mandatory).isPresent());
        }
        readOnly(field);
        lookup(field);
        if (!FieldTypes.goTogether(field, sides)) {
            issues.add(IssueCode.DIPV1030.about(
                    field.destination(),
                    "'" + field.source() + "' is "
                            + sides.financeField(field).map(FinanceField::type).orElse("")
                            + " and '" + field.destination() + "' is "
                            + sides.column(field).map(DataverseColumn::type).orElse("") + "."));
        }
    }

    /** A value needs somewhere to go, and somewhere to come from unless there is a default. */
    private void ends(FieldMapping field, String from, String to, boolean mandatory) {
        if (to.isBlank()) {
            add(IssueCode.DIPV1024.about(
                    from, "The value of '" + from + "' goes nowhere: the destination is missing."));
        } else if (from.isBlank() && field.defaultValue() == null) {
            add(
                    mandatory
                            ? IssueCode.DIPV1031.about(
                                    to, "The mandatory field '" + to + "' has neither a source nor a default value.")
                            : IssueCode.DIPV1021.about(to, "'" + to + "' has neither a source nor a default value."));
        }
    }

    /** A mapping that goes both ways and has no ends is one mistake. */
    private void add(ValidationIssue issue) {
        if (!issues.contains(issue)) {
            issues.add(issue);
        }
    }

    private void readOnly(FieldMapping field) {
        if (MappedSides.toDataverse(field)
                && sides.column(field).filter(DataverseColumn::readOnly).isPresent()) {
            issues.add(IssueCode.DIPV1011.about(
                    field.column(), "The column '" + field.column() + "' is read-only and would be written to."));
        }
        if (MappedSides.toFinance(field)
                && sides.financeField(field).filter(FinanceField::readOnly).isPresent()) {
            issues.add(IssueCode.DIPV1011.about(
                    field.source(), "The field '" + field.source() + "' is read-only and would be written to."));
        }
    }

    /** A lookup holds an id that means nothing on the other side. */
    private void lookup(FieldMapping field) {
        if (field.lookup() || sides.column(field).filter(FieldTypes::lookup).isEmpty()) {
            return;
        }
        IssueCode code = MappedSides.toDataverse(field) ? IssueCode.DIPV1027 : IssueCode.DIPV1028;
        issues.add(code.about(
                field.destination(),
                "'" + field.destination()
                        + "' is a lookup; its mapping does not say by which column the row is found."));
    }
}
