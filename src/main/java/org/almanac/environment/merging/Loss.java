package org.almanac.environment.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the layers of one form could not place, and who took away what is gone. */
final class Loss {

    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Part> homeless = new ArrayList<>();
    private final Map<String, String> gone = new HashMap<>();

    /** A place is held by an element of another layer. */
    void placeTaken(Part element, Part holder, String loser) {
        add(element, loser, holder.solution, "its place is held by " + title(holder) + " of " + holder.solution);
    }

    /** The element's parent is not there, or is taken away with it. */
    void parentGone(Part element, String parent, String loser, String otherwise) {
        String winner = gone.getOrDefault(parent, otherwise);
        add(element, loser, winner, "its parent " + parent + " is not there");
    }

    void removed(Part element, String solution) {
        gone.put(element.key, solution);
    }

    private void add(Part element, String loser, String winner, String reason) {
        homeless.add(element);
        conflicts.add(new Conflict(
                title(element), loser, winner, "The " + title(element) + " has no place: " + reason + "."));
    }

    private static String title(Part element) {
        return element.key;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    /** What has to be put on the Conflicts Tab; asked once after each layer. */
    List<Part> takeHomeless() {
        List<Part> taken = List.copyOf(homeless);
        homeless.clear();
        return taken;
    }
}
