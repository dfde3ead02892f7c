package org.almanac.environment.store;

import java.util.Comparator;
import org.almanac.environment.DependencyType;
import org.almanac.solution.ComponentRef;

/** One component needs another; names and solutions are looked up later. */
record Edge(ComponentRef dependent, ComponentRef required, DependencyType type) {

    static final Comparator<Edge> ORDER =
            Comparator.comparing(Edge::dependent).thenComparing(Edge::required).thenComparing(Edge::type);
}
