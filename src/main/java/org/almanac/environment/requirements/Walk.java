package org.almanac.environment.requirements;

import java.util.function.Consumer;
import org.almanac.solution.XmlElement;

/** Visits an element and everything in it, except what a managed delta takes away (package-format 7). */
final class Walk {

    private Walk() {}

    static void over(XmlElement element, Consumer<XmlElement> visitor) {
        if (element.attribute("solutionaction").equals("Removed")) {
            return;
        }
        visitor.accept(element);
        element.children().forEach(child -> over(child, visitor));
    }
}
