package org.almanac.ordermanagement.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.PropertyEdit;
import org.almanac.environment.Publishing;
import org.almanac.environment.RowDefinition;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.activation.RowEdit;
import org.almanac.ordermanagement.records.OwnEdits;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.XmlElement;
import org.springframework.stereotype.Component;

/** Edits records as components, and publishes them (package-format 6). */
@Component
class RowEditing {

    /** Restoring chooses no solution. */
    private static final String NO_SOLUTION = "Default";

    private final ComponentEditing editing;
    private final Publishing publishing;
    private final OwnEdits ownEdits;

    RowEditing(ComponentEditing editing, Publishing publishing, OwnEdits ownEdits) {
        this.editing = editing;
        this.publishing = publishing;
        this.ownEdits = ownEdits;
    }

    /**
     * Makes edits within the caller's transaction.
     *
     * @param key of the operation: that of the request, so that undoing its run undoes them
     * @throws org.almanac.problem.AlmanacException what editing refuses; some of the edits may have been made by then
     */
    void make(EnvironmentName environment, List<RowEdit> edits, String key) {
        ownEdits.make(() -> makeAll(environment, edits, key));
    }

    private void makeAll(EnvironmentName environment, List<RowEdit> edits, String key) {
        Set<ComponentRef> drafts = new HashSet<>();
        for (RowEdit edit : edits) {
            ComponentRef row = edit.row().ref();
            if (edit instanceof RowEdit.Delete) {
                editing.delete(environment, row, key);
            } else if (edit instanceof RowEdit.Change change) {
                editing.change(environment, row, properties(change), null, key);
                drafts.add(row);
            } else {
                editing.put(environment, definition(edit.row()), NO_SOLUTION, key);
                drafts.add(row);
            }
        }
        if (!drafts.isEmpty()) {
            publishing.publish(environment, drafts, key);
        }
    }

    private static List<PropertyEdit> properties(RowEdit.Change change) {
        return change.values().entrySet().stream()
                .map(value -> property(value.getKey().physicalName(), value.getValue()))
                .sorted(Comparator.comparing(PropertyEdit::name))
                .toList();
    }

    /** A text that begins like an element would be taken for one. */
    private static PropertyEdit property(String column, String value) {
        return new PropertyEdit(
                column, value.startsWith("<") ? XmlElement.leaf(column, value).toText() : value);
    }

    /** A rule's row. */
    private static ComponentDefinition definition(OrderRow row) {
        RowDefinition definition = RowDefinition.of(row.table().logicalName(), row.id(), row.name());
        row.values().forEach(definition::with);
        row.lookup(OrderColumn.RULE_POLICY)
                .ifPresent(policy -> definition.refer(
                        OrderColumn.RULE_POLICY.physicalName(), OrderTable.POLICY.logicalName(), policy));
        return definition.definition();
    }
}
