package org.almanac.webapi.model;

import org.jspecify.annotations.Nullable;

/**
 * A navigation property that leads to many rows.
 *
 * @param name of the navigation property, which is the relationship's schema name
 * @param target logical name of the table it leads to
 * @param lookup column of the target that refers back, for one-to-many; null for many-to-many
 */
public record CollectionNavigation(
        String name, String target, @Nullable String lookup) {

    public boolean manyToMany() {
        return lookup == null;
    }
}
