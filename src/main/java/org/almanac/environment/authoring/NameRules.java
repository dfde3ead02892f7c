package org.almanac.environment.authoring;

import java.util.Locale;
import java.util.Set;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.Publisher;

/** Names of new components carry their publisher's prefix (dataverse-semantics 1.4, 10). */
final class NameRules {

    /** Kinds whose key is a name that somebody chooses; others have ids, or the names of what they are made from. */
    private static final Set<String> NAMED = Set.of(
            "Entity",
            "Attribute",
            "EntityKey",
            "EntityRelationship",
            "OptionSet",
            "WebResource",
            "CustomControl",
            "AppModule",
            "CanvasApp",
            "environmentvariabledefinition",
            "connectionreference",
            "customapi");

    private NameRules() {}

    static void check(ComponentRef component, Publisher publisher) {
        String prefix = publisher.prefix().toLowerCase(Locale.ROOT) + '_';
        if (NAMED.contains(component.kind().name())
                && !Columns.nameOf(component).startsWith(prefix)) {
            throw EditRefused.by(
                    PlatformCode.IMPORT_ATTRIBUTE_NAME,
                    "The name of " + component + " must begin with " + prefix
                            + ", the prefix of the solution's publisher.",
                    component.toString());
        }
    }
}
