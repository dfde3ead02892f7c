package org.almanac.environment;

import java.util.List;
import java.util.Objects;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What an import or an uninstallation will do, worked out before anything changes. Importing means planning again on the locked environment and
 * applying exactly this plan: the hash says whether it is the same.
 *
 * @param planHash over everything else in the plan
 * @param packageId SHA-256 of the package; null when none is imported
 * @param mode what was asked for, resolved
 * @param refusals why the environment would refuse; empty when accepted
 * @param changes one entry a component, ordered by component
 * @param warnings what does not stop the import but should be known
 * @param stateHashAfter equals {@code stateHashBefore} when refused
 */
public record Plan(
        Sha256 planHash,
        @Nullable Sha256 packageId,
        String solution,
        String version,
        boolean managed,
        @Nullable String installedVersion,
        ImportOptions options,
        PlanMode mode,
        Outcome outcome,
        List<Refusal> refusals,
        List<Change> changes,
        Counts counts,
        List<Finding> warnings,
        Sha256 stateHashBefore,
        Sha256 stateHashAfter) {

    /** Unique name of the solution that holds everything unmanaged (dataverse-semantics 1.2). */
    public static final String DEFAULT_SOLUTION = "Default";

    /** Whether the environment would take the package. */
    public enum Outcome {
        ACCEPTED,
        REFUSED
    }

    /** What happens to a component. */
    public enum Action {
        ADD,
        CHANGE,
        DELETE,
        /** Imported, but a higher layer keeps every changed property from becoming effective. */
        HIDDEN,
        UNCHANGED
    }

    /**
     * @param code the platform's number, such as {@code 0x8004801D}
     * @param components what it is about
     * @param missing dependencies that are not met, where it is about those
     */
    public record Refusal(String code, String message, List<ComponentRef> components, List<MissingEnds> missing) {
        public Refusal {
            components = List.copyOf(components);
            // refusals that were kept before there were dependencies in them have none
            missing = Objects.requireNonNullElse(missing, List.<MissingEnds>of());
            missing = List.copyOf(missing);
        }

        public Refusal(String code, String message, List<ComponentRef> components) {
            this(code, message, components, List.of());
        }
    }

    /**
     * Both ends of a dependency that is not met.
     *
     * @param solution that brings the required component where the package was made; null where the package does not say
     */
    public record MissingEnds(
            ComponentRef required,
            ComponentRef dependent,
            @Nullable String solution) {}

    /**
     * @param definition hash of the body that the solution's layer will have; null where the package has none
     * @param properties the properties that change effectively or are hidden
     * @param rowsAtRisk rows of data that are deleted along
     * @param overwritten whether an unmanaged layer is removed
     */
    public record Change(
            Action action,
            ComponentRef component,
            String name,
            @Nullable Sha256 definition,
            List<PropertyChange> properties,
            long rowsAtRisk,
            boolean overwritten) {
        public Change {
            properties = List.copyOf(properties);
        }
    }

    /**
     * @param from effective value before, shortened; null where there was none
     * @param to effective value after, or for a hidden property the value that the package brings, shortened
     * @param winner solution whose layer gives the effective value afterwards
     */
    public record PropertyChange(
            String name, @Nullable String from, @Nullable String to, String winner) {}

    /** How many components meet each fate, and how many rows are at risk. */
    public record Counts(
            int add, int change, int delete, int hidden, int unchanged, int overwritten, long rowsAtRisk) {}

    public Plan {
        refusals = List.copyOf(refusals);
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
    }

    /** This plan with its hash filled in. */
    public Plan signed(Sha256 hash) {
        return new Plan(
                hash,
                packageId,
                solution,
                version,
                managed,
                installedVersion,
                options,
                mode,
                outcome,
                refusals,
                changes,
                counts,
                warnings,
                stateHashBefore,
                stateHashAfter);
    }

    /** Name under which the environment lists what is imported: a staged upgrade has one of its own. */
    public String listedAs() {
        return mode == PlanMode.STAGE ? solution + "_Upgrade" : solution;
    }

    /** Whether the environment lists the solution afterwards: the default solution is in every environment and in no list. */
    public boolean listsSolution() {
        return !solution.equalsIgnoreCase(DEFAULT_SOLUTION);
    }

    public boolean accepted() {
        return outcome == Outcome.ACCEPTED;
    }

    /** Whether the environment holds afterwards exactly what it held before, as with the same package again. */
    public boolean nothingToDo() {
        return accepted() && stateHashBefore.equals(stateHashAfter);
    }
}
