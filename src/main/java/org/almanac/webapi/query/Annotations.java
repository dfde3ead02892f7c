package org.almanac.webapi.query;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.jspecify.annotations.Nullable;

/** What a client can have said about values beside them (dataverse-semantics 8.1). */
final class Annotations {

    static final String FORMATTED = "OData.Community.Display.V1.FormattedValue";
    static final String LOGICAL_NAME = "Microsoft.Dynamics.CRM.lookuplogicalname";
    static final String NAVIGATION = "Microsoft.Dynamics.CRM.associatednavigationproperty";
    static final String TOTAL = "Microsoft.Dynamics.CRM.totalrecordcount";
    static final String TOTAL_EXCEEDED = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";
    static final String MORE = "Microsoft.Dynamics.CRM.morerecords";
    static final String FETCH_COOKIE = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";

    private final EntityType type;
    private final boolean formatted;
    private final boolean logicalName;
    private final boolean navigation;

    Annotations(EntityType type, ReadPreferences preferences) {
        this.type = type;
        formatted = preferences.wants(FORMATTED);
        logicalName = preferences.wants(LOGICAL_NAME);
        navigation = preferences.wants(NAVIGATION);
    }

    boolean wanted() {
        return formatted || logicalName || navigation;
    }

    /** @param name under which the value is written */
    void write(JsonGenerator json, String name, @Nullable Property property, Object value) throws IOException {
        if (value instanceof LookupValue lookup) {
            write(json, name, lookup);
        } else if (formatted && property != null) {
            Optional<String> text = FormattedValue.of(property, value);
            if (text.isPresent()) {
                json.writeStringField(name + '@' + FORMATTED, text.get());
            }
        }
    }

    private void write(JsonGenerator json, String name, LookupValue lookup) throws IOException {
        if (navigation) {
            Optional<String> leading = navigation(name, lookup);
            if (leading.isPresent()) {
                json.writeStringField(name + '@' + NAVIGATION, leading.get());
            }
        }
        if (logicalName) {
            json.writeStringField(name + '@' + LOGICAL_NAME, lookup.table());
        }
        if (formatted && lookup.name() != null) {
            json.writeStringField(name + '@' + FORMATTED, lookup.name());
        }
    }

    private Optional<String> navigation(String name, LookupValue value) {
        List<Lookup> lookups = type.lookups().stream()
                .filter(lookup -> lookup.valueProperty().equals(name))
                .toList();
        return lookups.stream()
                .filter(lookup -> lookup.target().equals(value.table()))
                .findFirst()
                .or(() -> lookups.stream().findFirst())
                .map(Lookup::name);
    }
}
