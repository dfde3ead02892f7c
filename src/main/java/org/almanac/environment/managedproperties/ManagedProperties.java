package org.almanac.environment.managedproperties;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.PlatformCode;
import org.jspecify.annotations.Nullable;

/**
 * What a maker may change on a component (dataverse-semantics 1.4, 2.4). The publisher of the lowest managed layer owns the
 * component; of the managed layers, only those of the owner say what may be changed, the topmost of them per managed
 * property. Without a managed layer everything may be changed. Where {@code IsCustomizable} is off, so are all finer ones.
 */
public final class ManagedProperties {

    private final @Nullable String owner;
    private final Map<String, String> flags;

    private ManagedProperties(@Nullable String owner, Map<String, String> flags) {
        this.owner = owner;
        this.flags = flags;
    }

    /** @param bottomFirst the layers of one component, the lowest first */
    public static ManagedProperties of(List<OwnedDefinition> bottomFirst) {
        String owner = null;
        Map<String, String> flags = new HashMap<>();
        for (OwnedDefinition layer : bottomFirst) {
            if (!layer.managed()) {
                continue;
            }
            owner = owner == null ? layer.publisher() : owner;
            if (same(owner, layer.publisher())) {
                layer.body().properties().forEach((name, value) -> {
                    if (ManagedPropertyNames.isManagedProperty(name)) {
                        flags.put(name, value);
                    }
                });
            }
        }
        return new ManagedProperties(owner, Map.copyOf(flags));
    }

    private static boolean same(String publisher, String other) {
        return publisher.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    /** Unique name of the publisher that owns the component; empty where no managed layer has it. */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** Whether a solution of the publisher may alter the managed properties. */
    public boolean isOwnedBy(String publisher) {
        return owner == null || same(owner, publisher);
    }

    /** Whether customizations are allowed at all; they always are where no managed layer is. */
    public boolean customizable() {
        return ManagedPropertyNames.CUSTOMIZABLE.stream().allMatch(this::allows);
    }

    /** Whether a maker may change a property, by its name as in {@code ComponentBody.properties()}. */
    public boolean mayChange(String property) {
        return forbidding(property).isEmpty();
    }

    /**
     * Whether a maker may create such a part of a table: a form, chart, view or column.
     *
     * @param managedProperty such as {@code CanCreateForms}
     */
    public boolean mayCreate(String managedProperty) {
        return customizable() && allows(managedProperty);
    }

    /**
     * Whether a maker may delete the component. What a managed solution brings goes with that solution only (0x8004F032);
     * what no managed layer has, may go.
     */
    public boolean mayDelete() {
        return owner == null;
    }

    /** The first change, by name of property, that is not allowed. */
    public Optional<ForbiddenChange> firstForbidden(ComponentBody before, ComponentBody after) {
        Map<String, String> was = before.properties();
        Map<String, String> is = after.properties();
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(was.get(name), is.get(name)))
                .flatMap(name -> forbidden(name).stream())
                .findFirst();
    }

    private Optional<ForbiddenChange> forbidden(String property) {
        return forbidding(property).map(managed -> new ForbiddenChange(property, managed, code(property, managed)));
    }

    /** Where the finer property would allow what customizations as a whole forbid, it is the combination that does. */
    private PlatformCode code(String property, String managed) {
        boolean finerAllows = ManagedPropertyNames.CUSTOMIZABLE.contains(managed)
                && guard(property)
                        .filter(flags::containsKey)
                        .filter(this::allows)
                        .isPresent();
        return finerAllows ? PlatformCode.COMBINED_MANAGED_PROPERTY : PlatformCode.PROTECTED_COMPONENT;
    }

    private Optional<String> forbidding(String property) {
        if (owner == null) {
            return Optional.empty();
        }
        for (String customizable : ManagedPropertyNames.CUSTOMIZABLE) {
            if (!allows(customizable)) {
                return Optional.of(customizable);
            }
        }
        if (ManagedPropertyNames.isManagedProperty(property)) {
            return Optional.of(property);
        }
        return guard(property).filter(guard -> !allows(guard));
    }

    private static Optional<String> guard(String property) {
        return ManagedPropertyNames.guardOf(property).or(() -> Optional.of(ManagedPropertyNames.ADDITIONAL));
    }

    /** A managed property that no layer names allows. */
    private boolean allows(String managedProperty) {
        String value = flags.getOrDefault(managedProperty, "1").strip();
        return !value.equals("0") && !value.equalsIgnoreCase("false");
    }
}
