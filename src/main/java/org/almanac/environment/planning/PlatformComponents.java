package org.almanac.environment.planning;

import org.almanac.solution.ComponentRef;

/**
 * Components that the platform itself has below every solution: tables and columns without a customization prefix, such as
 * {@code account} and {@code account.name}. They stay when the last solution that extends them goes, and so does their data
 * (dataverse-semantics 2.1: the System layer).
 */
public final class PlatformComponents {

    private PlatformComponents() {}

    public static boolean has(ComponentRef component) {
        return switch (component.kind().name()) {
            case "Entity" -> component.key().indexOf('_') < 0;
            case "Attribute" ->
                component.key().substring(component.key().indexOf('.') + 1).indexOf('_') < 0;
            default -> false;
        };
    }
}
