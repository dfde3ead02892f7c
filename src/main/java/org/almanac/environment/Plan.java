package org.almanac.environment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
 * @param steps what the process does besides changing the environment's solutions, in order; none for most processes
 * @param operationHash hash of the plan that the environment itself makes of the operation, where {@code planHash} covers more; null
 *     where both are the same
 * @param unknown what the mirror of a real environment does not tell; empty for embedded environments
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
        Sha256 stateHashAfter,
        List<Step> steps,
        @Nullable Sha256 operationHash,
        List<Unknown> unknown) {

    /** Unique name of the solution that holds everything unmanaged (dataverse-semantics 1.2). */
    public static final String DEFAULT_SOLUTION = "Default";

    /** Name of the property by which a plan tells whether a process is on; it belongs to no definition. */
    public static final String SWITCH = "active";

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
        UNCHANGED,
        /** Imported, but whether that changes anything depends on definitions that a real environment does not tell. */
        UNKNOWN
    }

    /** What can be unknown of a real environment. */
    public enum Matter {
        /** Everything that a component is made of. */
        DEFINITION,
        /** Some properties of a component. */
        PROPERTIES,
        /** How many rows are at risk. */
        ROWS,
        /** Who needs what is deleted. */
        DEPENDENCIES,
        /** Something that the environment could not be asked. */
        ENVIRONMENT
    }

    /**
     * Something that cannot be told beforehand.
     *
     * @param component whose; null where it is about no single one
     * @param properties names, where it is about some properties only
     * @param why in one sentence
     */
    public record Unknown(Matter matter, @Nullable ComponentRef component, List<String> properties, String why) {
        public Unknown {
            properties = List.copyOf(properties);
        }
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
            int add, int change, int delete, int hidden, int unchanged, int overwritten, long rowsAtRisk, int unknown) {

        /** Where everything is known. */
        public Counts(int add, int change, int delete, int hidden, int unchanged, int overwritten, long rowsAtRisk) {
            this(add, change, delete, hidden, unchanged, overwritten, rowsAtRisk, 0);
        }
    }

    /**
     * Something that a process does beside an import.
     *
     * @param action in one word, such as {@code stop}
     * @param subject what it is done to, such as {@code accounts - Customers V3}
     * @param detail for people; null where there is nothing to add
     */
    public record Step(
            String action, String subject, @Nullable String detail) {}

    public Plan {
        refusals = List.copyOf(refusals);
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
        // plans that were kept before there were steps have none
        steps = List.copyOf(Objects.requireNonNullElse(steps, List.<Step>of()));
        // and those that were kept before there were mirrors knew everything
        unknown = List.copyOf(Objects.requireNonNullElse(unknown, List.<Unknown>of()));
    }

    /** A plan of one operation and nothing else. */
    public Plan(
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
        this(
                planHash,
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
                stateHashAfter,
                List.of(),
                null,
                List.of());
    }

    /** This plan with its hash filled in. */
    public Plan signed(Sha256 hash) {
        return with(hash, unknown, operationHash);
    }

    /** This plan, not signed yet, with what cannot be told. */
    public Plan unsure(List<Unknown> more) {
        return with(planHash, more, operationHash);
    }

    private Plan with(Sha256 hash, List<Unknown> open, @Nullable Sha256 operation) {
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
                stateHashAfter,
                steps,
                operation,
                open);
    }

    /**
     * A plan of several operations, each of which is planned when its turn comes: what people approve are the steps.
     *
     * @param subject what it is about, such as {@code Dual-write}
     * @param stateHash of the environment
     */
    public static Plan ofSteps(String subject, List<Step> steps, List<Refusal> refusals, Sha256 stateHash) {
        Plan unsigned = new Plan(
                stateHash,
                null,
                subject,
                "",
                true,
                null,
                ImportOptions.standard(),
                PlanMode.INSTALL,
                refusals.isEmpty() ? Outcome.ACCEPTED : Outcome.REFUSED,
                refusals,
                List.of(),
                new Counts(0, 0, 0, 0, 0, 0, 0),
                List.of(),
                stateHash,
                stateHash);
        return unsigned.with(steps, refusals);
    }

    /**
     * This plan with what the process does beside it, under a hash that covers both.
     *
     * @param more refusals of the steps, beside those of the operation
     */
    public Plan with(List<Step> added, List<Refusal> more) {
        List<Refusal> all = new ArrayList<>(refusals);
        more.stream().filter(refusal -> !refusals.contains(refusal)).forEach(all::add);
        return new Plan(
                hashWith(added, all),
                packageId,
                solution,
                version,
                managed,
                installedVersion,
                options,
                mode,
                all.isEmpty() ? Outcome.ACCEPTED : Outcome.REFUSED,
                all,
                changes,
                counts,
                warnings,
                stateHashBefore,
                stateHashAfter,
                added,
                hashOfOperation(),
                unknown);
    }

    /**
     * This plan with more that cannot be told, under a hash that covers it; the same plan where there is nothing more.
     *
     * @param sentences what a real environment could not be asked
     */
    public Plan unanswered(List<String> sentences) {
        if (sentences.isEmpty()) {
            return this;
        }
        List<Unknown> all = new ArrayList<>(unknown);
        sentences.forEach(sentence -> all.add(new Unknown(Matter.ENVIRONMENT, null, List.of(), sentence)));
        String text = planHash.hex() + '\n' + String.join("\n", sentences);
        return with(planHash, all, hashOfOperation()).signed(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Sha256 hashWith(List<Step> added, List<Refusal> refused) {
        StringBuilder text = new StringBuilder(planHash.hex());
        added.forEach(step -> text.append('\n').append(step));
        refused.forEach(
                refusal -> text.append('\n').append(refusal.code()).append(' ').append(refusal.message()));
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * This plan, known to its environment by what it does and by what it depends on, whatever else the environment holds: it stays
     * the same while more becomes known of parts of a real environment that it is not about.
     *
     * @param facts hash of what it depends on
     */
    public Plan dependingOn(Sha256 facts) {
        return with(planHash, unknown, hashOn(facts));
    }

    /** Hash of what this plan does, made on facts rather than on a whole state. */
    public Sha256 hashOn(Sha256 facts) {
        return PlanHash.of(this, facts);
    }

    /**
     * Hash of the plan that the environment makes of the operation alone, which the order for it has to name: without the steps of the
     * process, and in a real environment without what could not be asked and what the plan does not depend on.
     */
    public Sha256 hashOfOperation() {
        return operationHash == null ? planHash : operationHash;
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
        return accepted() && steps.isEmpty() && stateHashBefore.equals(stateHashAfter);
    }
}
