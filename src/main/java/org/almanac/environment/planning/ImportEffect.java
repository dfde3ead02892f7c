package org.almanac.environment.planning;

import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.StateChange;

/** What one kind of import does to the layers. */
@FunctionalInterface
interface ImportEffect {

    StateChange of(ImportAttempt attempt);
}
