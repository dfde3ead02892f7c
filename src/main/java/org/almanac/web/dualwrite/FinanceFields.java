package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.FinanceSide.Defect;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** The finance and operations environment of a rehearsal; what is absent is as it should be. */
@Schema(name = "RehearsedFinance", description = "Finance and operations; what is absent is as it should be")
record FinanceFields(
        @Schema(description = "Empty for any", example = "contoso.operations.dynamics.com") @Nullable
        String host,

        @Schema(example = "10.0.43") @Nullable String version,

        @Schema(
                description = "What the health check would find: clients-not-registered, application-users-missing,"
                        + " consent-missing, plugin-steps-disabled, entity-list-stale, other-tenant,"
                        + " prospect-to-cash-present, license-missing, dataverse-connection-missing,"
                        + " finance-connection-missing")
        @Nullable
        List<String> defects,

        @Schema(description = "Entities that are described; others have every field that a map asks for") @Nullable
        List<EntityFields> entities,

        @Schema(
                description = "Existing rows by entity (or table, for rows of Dataverse) and legal entity",
                example = "{\"Customers V3\": {\"USMF\": 1200}}")
        @Nullable
        Map<String, Map<String, Long>> rows,

        @Schema(description = "Entities whose rows are taken one by one") @Nullable
        List<String> singleThreaded) {

    static FinanceFields of(FinanceSide side) {
        return new FinanceFields(
                side.host(),
                side.version(),
                side.defects().stream().map(Words::of).sorted().toList(),
                side.entities().stream().map(EntityFields::of).toList(),
                side.rows(),
                List.copyOf(side.singleThreaded()));
    }

    FinanceSide side() {
        FinanceSide sound = FinanceSide.sound();
        return new FinanceSide(
                host == null ? sound.host() : host,
                version == null ? sound.version() : version,
                found(),
                Given.list(entities, "entities").stream()
                        .map(EntityFields::entity)
                        .toList(),
                rows == null ? sound.rows() : counted(rows),
                singleThreaded == null
                        ? sound.singleThreaded()
                        : Set.copyOf(Given.list(singleThreaded, "singleThreaded")));
    }

    private static Map<String, Map<String, Long>> counted(Map<String, Map<String, Long>> rows) {
        boolean odd = rows.values().stream()
                .anyMatch(companies ->
                        companies == null || companies.values().stream().anyMatch(count -> count == null || count < 0));
        if (odd) {
            throw new BadInput(
                    ErrorCode.MALFORMED_REQUEST, "'rows' has a number of rows for each legal entity.", "rows");
        }
        return rows;
    }

    private Set<Defect> found() {
        Set<Defect> all = EnumSet.noneOf(Defect.class);
        Given.list(defects, "defects")
                .forEach(word -> all.add(Objects.requireNonNull(Words.parse(Defect.class, word, "defects"))));
        return all;
    }
}
