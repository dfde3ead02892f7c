package org.almanac.ordermanagement.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.solution.Sha256;

/**
 * Hash of what records say: all columns, known or not, but those that the platform keeps for itself and the records' own ids.
 * Equal for equal contents, in whatever order the records are added.
 */
final class ContentHash {

    private static final Set<String> STAMPS = Set.of(
            "statecode",
            "statuscode",
            "createdby",
            "createdon",
            "createdonbehalfby",
            "modifiedby",
            "modifiedon",
            "modifiedonbehalfby",
            "overriddencreatedon",
            "importsequencenumber",
            "versionnumber",
            "timezoneruleversionnumber",
            "utcconversiontimezonecode",
            "ownerid",
            "owningbusinessunit",
            "owningteam",
            "owninguser",
            "organizationid",
            "solutionid",
            "supportingsolutionid",
            "componentstate",
            "componentidunique",
            "overwritetime",
            "ismanaged",
            "iscustomizable",
            "introducedversion");

    private final List<String> texts = new ArrayList<>();

    ContentHash add(OrderRow row) {
        StringBuilder text = new StringBuilder(row.table().logicalName()).append('\n');
        new TreeMap<>(row.values()).forEach((column, value) -> {
            if (says(row, column)) {
                append(text, column);
                append(text, value);
            }
        });
        texts.add(text.toString());
        return this;
    }

    private static boolean says(OrderRow row, String column) {
        String name = column.toLowerCase(Locale.ROOT);
        // the attributes of a row's element are kept with an at sign; its id is one of them
        String bare = name.startsWith("@") ? name.substring(1) : name;
        return !STAMPS.contains(bare) && !bare.equals(row.table().logicalName() + "id");
    }

    private static void append(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }

    Sha256 hash() {
        StringBuilder all = new StringBuilder();
        texts.stream().sorted().forEach(text -> append(all, text));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
