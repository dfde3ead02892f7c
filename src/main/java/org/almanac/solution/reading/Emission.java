package org.almanac.solution.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.FindingSeverity;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Placement;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.RootComponent;
import org.almanac.solution.zip.Names;
import org.jspecify.annotations.Nullable;

/** Hands components on, each once, and compares them with the root components of the manifest. */
final class Emission {

    /** Context entry that keeps the text of a component that the package brings as a mere reference. */
    static final String REFERENCE = "reference";

    private final ReadLimits limits;
    private final Consumer<PackageComponent> sink;
    private final Map<ComponentRef, RootComponent> roots = new HashMap<>();
    private final List<ComponentRef> rootOrder = new ArrayList<>();
    private final Set<ComponentRef> met = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private int count;

    Emission(PackageManifest manifest, ReadLimits limits, Consumer<PackageComponent> sink) {
        this.limits = limits;
        this.sink = sink;
        for (RootComponent root : manifest.rootComponents()) {
            ComponentRef ref = ComponentKinds.ofRoot(root);
            if (roots.putIfAbsent(ref, root) == null) {
                rootOrder.add(ref);
            }
        }
    }

    /**
     * Hands a component on.
     *
     * @param keys all keys by which the manifest may list it, the preferred one first
     * @param entry the entry of the archive that it was found in, for messages
     * @param reference whether the package brings it as a mere reference
     */
    ComponentRef emit(
            KindDescriptor kind,
            List<String> keys,
            @Nullable ComponentRef parent,
            ComponentCopy copy,
            Placement placement,
            String entry,
            boolean reference) {
        ComponentRef ref = identity(kind, keys.get(0), entry);
        RootComponent root = root(kind.kind(), keys);
        Placement where = reference ? withReference(placement, copy.text()) : placement;
        String name = ComponentNames.of(kind, keys.get(0), copy);
        Integer behavior = root == null ? null : root.behavior();
        ComponentBody body = reference ? null : ComponentBody.of(copy.text());
        if (root == null && kind.listed()) {
            add("body-without-root", FindingSeverity.LOW, "The manifest does not list " + label(ref), ref, entry);
        }
        copy.dangling()
                .forEach(path -> add(
                        "missing-file",
                        FindingSeverity.HIGH,
                        label(ref) + " refers to a file that the package lacks: " + Names.shown(path),
                        ref,
                        entry));
        hand(new PackageComponent(ref, name, parent, behavior, body, where, copy.files()));
        return ref;
    }

    private ComponentRef identity(KindDescriptor kind, String key, String entry) {
        if (key.length() > limits.maxNameLength()) {
            throw invalid("A component's name is longer than " + limits.maxNameLength() + " characters", key, entry);
        }
        ComponentRef ref = new ComponentRef(kind.kind(), key);
        if (!met.add(ref)) {
            if (!kind.keys().isEmpty()) {
                throw invalid("The package holds " + label(ref) + " twice", ref.key(), entry);
            }
            ref = numbered(ref);
        }
        return ref;
    }

    /** Keys of unknown kinds are guesses, so that two components may share one; their order tells them apart. */
    private ComponentRef numbered(ComponentRef ref) {
        int number = 2;
        ComponentRef candidate = new ComponentRef(ref.kind(), ref.key() + '#' + number);
        while (!met.add(candidate)) {
            number++;
            candidate = new ComponentRef(ref.kind(), ref.key() + '#' + number);
        }
        return candidate;
    }

    private @Nullable RootComponent root(ComponentKind kind, List<String> keys) {
        RootComponent found = null;
        for (String key : keys) {
            RootComponent root = roots.remove(new ComponentRef(kind, key));
            found = found == null ? root : found;
        }
        return found;
    }

    private void hand(PackageComponent component) {
        if (++count > limits.maxComponents()) {
            throw new BadInput(
                    ErrorCode.ARCHIVE_TOO_LARGE, "The package has more than " + limits.maxComponents() + " components");
        }
        sink.accept(component);
    }

    /** Root components that nothing in the package defines (package-format 4). */
    void rootsWithoutBody() {
        for (ComponentRef ref : rootOrder) {
            RootComponent root = roots.get(ref);
            if (root == null || !met.add(ref)) {
                continue;
            }
            boolean form = ref.kind().name().equals("SystemForm");
            add(
                    "root-without-body",
                    form ? FindingSeverity.INFORMATIONAL : FindingSeverity.HIGH,
                    "The manifest lists " + label(ref) + ", but the package does not hold it",
                    ref,
                    "solution.xml");
            String written = root.schemaName() != null ? root.schemaName() : ComponentKinds.normal(root.id());
            String name = written.isEmpty() ? ref.key() : written;
            Placement nowhere = new Placement("", 0, Map.of());
            hand(new PackageComponent(ref, name, null, root.behavior(), null, nowhere, List.of()));
        }
    }

    void add(String code, FindingSeverity severity, String message, @Nullable ComponentRef ref, String location) {
        findings.add(new Finding(code, severity, message, ref, location));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private static Placement withReference(Placement placement, String text) {
        Map<String, String> context = new HashMap<>(placement.context());
        context.put(REFERENCE, text);
        return new Placement(placement.container(), placement.ordinal(), context);
    }

    private static String label(ComponentRef ref) {
        return ref.kind() + " '" + Names.shown(ref.key()) + '\'';
    }

    private static BadInput invalid(String message, String key, String entry) {
        String subject = Names.shown(key);
        return new BadInput(
                ErrorCode.INVALID_COMPONENT,
                message,
                subject,
                List.of(new ProblemDetailItem(
                        PlatformCode.IMPORT_XSD_VALIDATION.hex(), message, Names.shown(entry), null)),
                null);
    }
}
