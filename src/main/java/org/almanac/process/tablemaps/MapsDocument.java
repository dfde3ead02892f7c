package org.almanac.process.tablemaps;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;

/**
 * What a run wants of table maps; made with its plan.
 *
 * @param goal what is to be
 * @param touched display names of the maps that change
 * @param questions what a person has to decide before anything begins
 * @param answers whether rows are copied, by display name of the map
 */
record MapsDocument(MapGoal goal, List<String> touched, List<OpenQuestion> questions, Map<String, Boolean> answers) {

    /** @param reason for people */
    record OpenQuestion(String map, String reason) {}

    MapsDocument {
        touched = List.copyOf(touched);
        questions = List.copyOf(questions);
        answers = Map.copyOf(answers);
    }

    Set<MapPair> touchedMaps() {
        Set<MapPair> pairs = new TreeSet<>();
        touched.forEach(name -> pairs.add(MapPair.parse(name)));
        return pairs;
    }
}
