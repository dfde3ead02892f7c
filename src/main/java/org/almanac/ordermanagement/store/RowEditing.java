package org.almanac.ordermanagement.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.PropertyEdit;
import org.almanac.environment.Publishing;
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
        return new PropertyEdit(column, value.startsWith("<") ? element(column, value).toText() : value);
    }

    /** Values that begin like elements are read as the whole column's element, so they are written as it. */
    private static XmlElement element(String column, String value) {
        return value.startsWith('<' + column + '>') ? XmlElement.parse(value) : XmlElement.leaf(column, value);
    }

    /** A rule's row; what it refers to is written as an element around the other row's id. */
    private static ComponentDefinition definition(OrderRow row) {
        Map<String, String> columns = new TreeMap<>(row.values());
        columns.put("iscustomizable", "1");
        columns.put("statuscode", "1");
        String policy = OrderColumn.RULE_POLICY.physicalName();
        List<XmlElement> children = columns.entrySet().stream()
                .map(column -> column.getKey().equals(policy)
                        ? lookup(policy, OrderTable.POLICY, column.getValue())
                        : element(column.getKey(), column.getValue()))
                .toList();
        String table = row.table().logicalName();
        XmlElement xml =
                XmlElement.of(table, children).withAttribute(table + "id", row.id().toString());
        return new ComponentDefinition(row.ref(), row.id().toString(), null, xml.toText());
    }

    private static XmlElement lookup(String column, OrderTable table, String id) {
        return XmlElement.of(column, List.of(XmlElement.leaf(table.logicalName() + "id", id)));
    }
}
