package org.almanac.web.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almanac.environment.Plan;
import org.almanac.solution.Sha256;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** What happens to a component. */
@Schema(name = "PlanChange", description = "What happens to a component")
public record ChangeView(
        @Schema(
                description =
                        "hidden: imported, but a higher layer keeps it from becoming effective; unknown: imported, but a"
                                + " real environment does not tell whether that changes anything",
                allowableValues = {"add", "change", "delete", "hidden", "unchanged", "unknown"})
        String action,

        @Schema(example = "Entity") String kind,

        @Schema(description = "Key within the kind, in lower case", example = "ctso_order")
        String name,

        @Schema(example = "ctso_Order") String displayName,

        @Schema(description = "SHA-256 of the definition that the solution's layer will have") @Nullable
        String definition,

        List<PropertyView> properties,

        @Schema(description = "Rows of data that are deleted along")
        long rowsAtRisk,

        @Schema(description = "Whether an unmanaged layer is removed")
        boolean overwritten) {

    /** A property that changes effectively or is hidden. */
    @Schema(name = "PropertyChange", description = "A property that changes effectively or is hidden")
    public record PropertyView(
            String name,

            @Schema(description = "Effective value before, shortened") @Nullable
            String from,

            @Schema(description = "Effective value after, or what the package brings when hidden, shortened") @Nullable
            String to,

            @Schema(description = "Solution whose layer gives the effective value afterwards")
            String winner) {

        static PropertyView of(Plan.PropertyChange change) {
            return new PropertyView(change.name(), change.from(), change.to(), change.winner());
        }
    }

    static ChangeView of(Plan.Change change) {
        Sha256 definition = change.definition();
        return new ChangeView(
                Words.of(change.action()),
                change.component().kind().name(),
                change.component().key(),
                change.name(),
                definition == null ? null : definition.hex(),
                change.properties().stream().map(PropertyView::of).toList(),
                change.rowsAtRisk(),
                change.overwritten());
    }
}
