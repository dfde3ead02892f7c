package org.almanac.environment;

/** Why one component leans on another, with the platform's number (dataverse-semantics 4). */
public enum DependencyType {
    NONE(0),
    /** The dependent is part of the required component, as a column of its table; it is deleted along. */
    SOLUTION_INTERNAL(1),
    PUBLISHED(2),
    /** From a draft; becomes published with it. */
    UNPUBLISHED(4);

    private final int number;

    DependencyType(int number) {
        this.number = number;
    }

    /** The value of {@code dependencytype}. */
    public int number() {
        return number;
    }
}
