package org.almanac.solution;

/** Registry of component kinds; filled with the reader. */
public final class ComponentKinds {
    private ComponentKinds() {}
}
