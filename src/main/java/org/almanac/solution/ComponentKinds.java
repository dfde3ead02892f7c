package org.almanac.solution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almanac.solution.KindDescriptor.RootKey;
import org.almanac.solution.kinds.AppKinds;
import org.almanac.solution.kinds.FrameworkKinds;
import org.almanac.solution.kinds.LogicKinds;
import org.almanac.solution.kinds.SecurityKinds;
import org.almanac.solution.kinds.TableKinds;
import org.jspecify.annotations.Nullable;

/**
 * The one registry of component kinds: number and name, how a manifest and a missing dependency name a component, where its
 * body sits, how its layers merge, its entity set. Kinds that have no row are kept whole: a number becomes {@code
 * type-<n>}, a table its logical name.
 */
public final class ComponentKinds {

    /** Key of the one site map that needs no name (package-format 4). */
    public static final String DEFAULT_SITE_MAP = "default";
    /** Key of the ribbon of the whole application; a table's ribbon has the table's name. */
    public static final String APPLICATION_RIBBON = ":ribbondiffxml";

    private static final Map<String, KindDescriptor> BY_NAME = new LinkedHashMap<>();
    private static final Map<String, KindDescriptor> BY_TYPE = new HashMap<>();
    private static final Map<String, KindDescriptor> BY_PLACE = new HashMap<>();
    private static final Map<String, KindDescriptor> BY_SET = new HashMap<>();

    static {
        Stream.of(TableKinds.rows(), AppKinds.rows(), LogicKinds.rows(), SecurityKinds.rows(), FrameworkKinds.rows())
                .flatMap(List::stream)
                .forEach(ComponentKinds::register);
        KindDescriptor form = BY_TYPE.get("systemform");
        Stream.of("Dashboards/Dashboard", "InteractionCentricDashboards/InteractionCentricDashboard", "Dialogs/Dialog")
                .forEach(place -> BY_PLACE.put(place, form));
        BY_PLACE.put("SiteMap/SiteMap", BY_TYPE.get("sitemap"));
    }

    private ComponentKinds() {}

    private static void register(KindDescriptor row) {
        BY_NAME.put(row.kind().name(), row);
        BY_TYPE.put(row.kind().name().toLowerCase(Locale.ROOT), row);
        row.aliases().forEach(alias -> BY_TYPE.put(alias, row));
        if (row.typeNumber() != null) {
            BY_TYPE.put(String.valueOf(row.typeNumber()), row);
        }
        if (row.section() != null) {
            BY_PLACE.put(row.section() + '/' + row.element(), row);
        }
        if (row.entitySet() != null) {
            BY_SET.put(row.entitySet(), row);
        }
    }

    /** Every kind with a row, in the order of the registry. */
    public static Collection<KindDescriptor> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The row of a kind, where it has one. */
    public static Optional<KindDescriptor> find(ComponentKind kind) {
        return Optional.ofNullable(BY_NAME.get(kind.name()));
    }

    /** The row of a kind, or one that holds for every unknown table. */
    public static KindDescriptor describe(ComponentKind kind) {
        KindDescriptor row = BY_NAME.get(kind.name());
        return row != null ? row : unknown(kind);
    }

    private static KindDescriptor unknown(ComponentKind kind) {
        return new KindDescriptor(
                kind,
                null,
                RootKey.SCHEMA_NAME,
                false,
                null,
                kind.name(),
                List.of(),
                MergeRule.TOP_WINS,
                List.of(),
                kind.name().startsWith("type-") ? null : kind.name() + "s");
    }

    /** The kind in a section of customizations.xml, where it is known. */
    public static Optional<KindDescriptor> inSection(String sectionPath, String element) {
        return Optional.ofNullable(BY_PLACE.get(sectionPath + '/' + element));
    }

    /** The kind whose rows the Web API serves under this entity set, where it is known. */
    public static Optional<KindDescriptor> byEntitySet(String entitySet) {
        return Optional.ofNullable(BY_SET.get(entitySet));
    }

    /** The kind that a {@code type} attribute means: a number, a table's name in any case, or an alias. */
    public static ComponentKind ofType(String type) {
        String wanted = type.strip().toLowerCase(Locale.ROOT);
        KindDescriptor row = BY_TYPE.get(wanted);
        if (row != null) {
            return row.kind();
        }
        boolean number = !wanted.isEmpty() && wanted.chars().allMatch(c -> c >= '0' && c <= '9');
        return new ComponentKind(number ? "type-" + wanted : wanted.isEmpty() ? "type-" : wanted);
    }

    /** The component that a root component of a manifest means (package-format 4). */
    public static ComponentRef ofRoot(RootComponent root) {
        Map<String, String> attributes = new TreeMap<>(root.otherAttributes());
        attributes.remove("key");
        if (root.schemaName() != null) {
            attributes.put("schemaName", root.schemaName());
        }
        if (root.id() != null) {
            attributes.put("id", root.id());
        }
        return of(root.type(), attributes);
    }

    /** The component that one end of a missing dependency means (package-format 5). */
    public static ComponentRef ofDependency(Map<String, String> attributes) {
        return of(attributes.getOrDefault("type", ""), attributes);
    }

    private static ComponentRef of(String type, Map<String, String> attributes) {
        KindDescriptor row = describe(ofType(type));
        String schemaName = attributes.get("schemaName");
        String parent = attributes.get("parentSchemaName");
        String key = switch (row.kind().name()) {
            case "Attribute", "EntityKey" ->
                schemaName == null || parent == null ? schemaName : parent + '.' + schemaName;
            case "AttributeImageConfig" ->
                schemaName == null ? null : schemaName.strip().replace(' ', '.');
            case "SiteMap" -> schemaName == null && !attributes.containsKey("id") ? DEFAULT_SITE_MAP : schemaName;
            default -> row.rootKey() == RootKey.SCHEMA_NAME ? schemaName : attributes.get("id");
        };
        return new ComponentRef(row.kind(), key != null ? normal(key) : otherKey(attributes));
    }

    private static String otherKey(Map<String, String> attributes) {
        List<String> natural = new ArrayList<>();
        new TreeMap<>(attributes).forEach((name, value) -> {
            if (name.startsWith("id.")) {
                natural.add(normal(value));
            }
        });
        if (!natural.isEmpty()) {
            return String.join("|", natural);
        }
        String id = attributes.get("id");
        String any =
                id != null ? id : attributes.getOrDefault("schemaName", attributes.getOrDefault("displayName", ""));
        return normal(any);
    }

    /** A key as refs hold it: GUIDs without braces. */
    public static String normal(@Nullable String key) {
        if (key == null) {
            return "";
        }
        String bare = key.strip();
        boolean braces = bare.length() == 38 && bare.charAt(0) == '{' && bare.charAt(37) == '}';
        return braces ? bare.substring(1, 37) : bare;
    }
}
