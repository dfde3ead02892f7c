package org.almanac.solution;

/**
 * The kind of a component, by its canonical name: the platform's type name for classic kinds ({@code Entity}, {@code
 * Attribute}, {@code SystemForm}, {@code WebResource} …), the table's logical name in lower case for components of the
 * solution component framework ({@code environmentvariabledefinition}, {@code msdyn_iompolicy} …).
 *
 * <p>What is known of a kind (number, place in the zip, merge rule) is in {@link ComponentKinds}; an unknown kind is kept
 * whole and has only its name.
 */
public record ComponentKind(String name) implements Comparable<ComponentKind> {

    public ComponentKind {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a component kind needs a name");
        }
    }

    @Override
    public int compareTo(ComponentKind other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
