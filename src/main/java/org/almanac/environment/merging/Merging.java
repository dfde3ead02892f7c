package org.almanac.environment.merging;

import java.util.List;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentProperties;
import org.almanac.solution.MergeRule;
import org.almanac.solution.XmlElement;

/** How the layers of a component make its effective definition (dataverse-semantics 2.2). */
public final class Merging {

    private Merging() {}

    /**
     * The effective definition of a stack.
     *
     * @param bottomFirst at least one layer
     * @throws IllegalArgumentException if there is no layer, or a body is not canonical
     */
    public static MergedDefinition effective(MergeRule rule, List<LayerDefinition> bottomFirst) {
        MergedProperties merged = properties(rule, bottomFirst);
        LayerDefinition bottom = bottomFirst.get(0);
        ComponentBody body = bottomFirst.size() == 1 && (rule == MergeRule.TOP_WINS || !isMarked(bottom.body()))
                ? bottom.body()
                : ComponentBody.of(ComponentProperties.text(bottom.body().element(), merged.values()));
        return new MergedDefinition(body, merged.winners(), merged.conflicts());
    }

    /** As {@link #effective}, without making the text; where the top wins, no XML is parsed. */
    public static MergedProperties properties(MergeRule rule, List<LayerDefinition> bottomFirst) {
        if (bottomFirst.isEmpty()) {
            throw new IllegalArgumentException("a stack without layers has no definition");
        }
        boolean alone = bottomFirst.size() == 1 && !isMarked(bottomFirst.get(0).body());
        return rule == MergeRule.TOP_WINS || alone
                ? TopWins.of(bottomFirst)
                : new TreeMerge(Grammar.of(rule)).of(bottomFirst);
    }

    /**
     * The layer that turns a definition into another: changed properties, and of what merges only the changes, marked as
     * managed packages mark them. Put on {@code below}, it has the content of {@code full} again; only new elements of a
     * site map come to the end of their container. A property outside of what merges that {@code full} lacks stays, as a
     * layer cannot take one away.
     */
    public static ComponentBody delta(MergeRule rule, ComponentBody below, ComponentBody full) {
        return new DeltaText(rule, below, full).body();
    }

    /**
     * Whether the body is a difference and not a whole definition: it has marks ({@code solutionaction}), or it is a
     * ribbon, which always is one.
     */
    public static boolean isDelta(MergeRule rule, ComponentBody body) {
        return switch (rule) {
            case TOP_WINS -> false;
            case RIBBON -> true;
            case FORM, SITE_MAP, APP, OPTION_SET -> isMarked(body);
        };
    }

    /** Text may quote the mark, so what looks like one is looked at. */
    static boolean isMarked(ComponentBody body) {
        return body.text().contains(' ' + Mark.ACTION + "=\"") && Mark.anyIn(XmlElement.parse(body.text()));
    }
}
