package org.almanac.environment.exporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.FindingSeverity;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.MergeRule;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** Chooses what goes out of a solution (dataverse-semantics 1.7, 5.2). */
public final class ContentSelection {

    private static final String TABLE = "Entity";
    private static final int SHELL = 2;

    private final ExportSource source;
    private final boolean managed;
    private final Behaviors behaviors;
    private final Map<Sha256, ComponentBody> bodies;
    private final List<Finding> warnings = new ArrayList<>();

    private ContentSelection(ExportSource source, boolean managed) {
        this.source = source;
        this.managed = managed;
        this.behaviors = new Behaviors(source);
        this.bodies =
                source.bodies().of(PublishedDefinition.hashes(source.stacks().values()));
    }

    /** @param managed whether the package is to be managed */
    public static ExportContent of(ExportSource source, boolean managed) {
        return new ContentSelection(source, managed).content();
    }

    private ExportContent content() {
        List<ExportedComponent> components = new ArrayList<>();
        for (ComponentRef ref : wanted()) {
            exported(ref).ifPresent(components::add);
        }
        return new ExportContent(components, warnings);
    }

    /** The members, and of tables with all their parts also those that came later. */
    private Set<ComponentRef> wanted() {
        Set<ComponentRef> wanted = new TreeSet<>(source.members().keySet());
        Set<ComponentRef> whole = new HashSet<>(behaviors.wholeTables());
        source.identities().forEach((ref, identity) -> {
            if (whole.contains(identity.parent())) {
                wanted.add(ref);
            }
        });
        return wanted;
    }

    private Optional<ExportedComponent> exported(ComponentRef ref) {
        StackState stack = source.stack(ref);
        warnOfDraft(ref, stack);
        Integer behavior = behaviors.of(ref);
        PublishedDefinition published = new PublishedDefinition(ref, stack, bodies);
        Optional<ComponentBody> body = isShell(ref, behavior) ? Optional.empty() : definition(ref, published);
        if (body.isEmpty() && !isShell(ref, behavior) && leftOut(ref, stack)) {
            return Optional.empty();
        }
        return Optional.of(new ExportedComponent(ref, source.identity(ref), behavior, body.orElse(null)));
    }

    private boolean isShell(ComponentRef ref, @Nullable Integer behavior) {
        return ref.kind().name().equals(TABLE) && behavior != null && behavior == SHELL;
    }

    private Optional<ComponentBody> definition(ComponentRef ref, PublishedDefinition published) {
        if (managed) {
            return isRow(ref) ? published.effective() : published.ownChange();
        }
        boolean reference = !published.isOwn() && source.references().contains(ref);
        return reference ? Optional.empty() : published.effective();
    }

    /**
     * Rows of tables of the component framework do not merge: a row goes out with all its values, whoever has given them, so
     * that a solution that only refers to a managed row brings it all the same (dual-write-and-order-management 3).
     */
    private static boolean isRow(ComponentRef ref) {
        KindDescriptor kind = ComponentKinds.describe(ref.kind());
        return kind.typeNumber() == null
                && kind.mergeRule() == MergeRule.TOP_WINS
                && !kind.kind().name().startsWith("type-");
    }

    /**
     * Without a definition a root component stays in the manifest, and a reference of the solution's package stays in an
     * unmanaged package; a component that is nothing but a draft does not go out at all.
     */
    private boolean leftOut(ComponentRef ref, StackState stack) {
        boolean onlyDraft = stack.exists() && stack.layers().stream().allMatch(layer -> layer.published() == null);
        if (onlyDraft || !source.members().containsKey(ref)) {
            return true;
        }
        boolean reference = !managed && source.references().contains(ref);
        return !reference && behaviors.of(ref) == null && !behaviors.listed().containsKey(ref);
    }

    private void warnOfDraft(ComponentRef ref, StackState stack) {
        Optional<LayerState> draft = stack.active().filter(layer -> layer.draft() != null);
        if (draft.isEmpty()) {
            return;
        }
        boolean isNew = draft.get().published() == null && !stack.managed();
        warnings.add(
                isNew
                        ? new Finding(
                                "not-published",
                                FindingSeverity.HIGH,
                                ref + " exists only as a draft and is left out. Publish all customizations first.",
                                ref,
                                null)
                        : new Finding(
                                "older-than-draft",
                                FindingSeverity.MEDIUM,
                                ref + " has changes that are not published and goes out without them.",
                                ref,
                                null));
    }
}
