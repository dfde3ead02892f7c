package org.almanac.environment.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almanac.environment.planning.Bodies;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.XmlElement;

/** Values of new options begin with their publisher's option value prefix (dataverse-semantics 1.4). */
public final class OptionValues {

    /** A prefix of five digits and four more. */
    private static final int OPTIONS = 10_000;

    private final EnvironmentState state;
    private final Bodies bodies;

    public OptionValues(EnvironmentState state, Bodies bodies) {
        this.state = state;
        this.bodies = bodies;
    }

    /** The lowest value of the publisher's above all that any layer of the choice has. */
    public int propose(String uniqueName, ComponentRef choice) {
        SolutionState solution = Unmanaged.find(state, uniqueName);
        int prefix = Optional.ofNullable(
                        state.publishers().get(solution.publisher().toLowerCase(Locale.ROOT)))
                .map(PublisherState::publisher)
                .orElseThrow(() -> EditRefused.unknownPublisher(solution.publisher()))
                .optionValuePrefix();
        if (!state.stack(choice).exists()) {
            throw EditRefused.unknownComponent(choice);
        }
        int first = prefix * OPTIONS;
        int next = first;
        for (int value : values(choice)) {
            if (value >= next && value < first + OPTIONS) {
                next = value + 1;
            }
        }
        if (next >= first + OPTIONS) {
            throw EditRefused.because(
                    "All " + OPTIONS + " values that begin with " + prefix + " are used in " + choice + ".",
                    choice.toString());
        }
        return next;
    }

    private List<Integer> values(ComponentRef choice) {
        List<Integer> values = new ArrayList<>();
        bodies.of(state.stack(choice).layers().stream().map(LayerState::current).toList())
                .values()
                .forEach(body -> collect(XmlElement.parse(body.text()), values));
        return values;
    }

    private static void collect(XmlElement element, List<Integer> values) {
        String value = element.attribute("value");
        if (element.name().equals("option") && value.matches("\\d{1,9}")) {
            values.add(Integer.parseInt(value));
        }
        element.children().forEach(child -> collect(child, values));
    }
}
