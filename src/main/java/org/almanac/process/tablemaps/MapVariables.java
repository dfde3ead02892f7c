package org.almanac.process.tablemaps;

import org.almanac.process.step.Variable;

/** Variables of the processes that change table maps; public API. */
final class MapVariables {

    static final Variable<Long> OPEN_QUESTIONS = Variable.number("openQuestions");
    /** What a person has to decide, for the form: one line a map. */
    static final Variable<String> SYNC_QUESTIONS = Variable.text("syncQuestions");
    /** What the form for it submits: {@code copy} or {@code skip}. */
    static final Variable<String> SYNC_DECISION = Variable.text("syncDecision");

    static final Variable<String> PAUSE_WARNING = Variable.text("pauseWarning");
    static final Variable<Long> PAUSED_MAPS = Variable.number("pausedMaps");
    /** What the form about paused maps submits: {@code replay}, {@code keep}, {@code discard} or {@code wait}. */
    static final Variable<String> PAUSED_DECISION = Variable.text("pausedDecision");

    static final Variable<Boolean> SOLUTION_AWARE = Variable.truth("solutionAware");
    static final Variable<Boolean> CONNECTIONS_THERE = Variable.truth("connectionsThere");
    static final Variable<String> CONNECTIONS_MISSING = Variable.text("connectionsMissing");
    static final Variable<Boolean> MORE_PACKAGES = Variable.truth("morePackages");

    private MapVariables() {}
}
