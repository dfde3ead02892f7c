package org.almanac.dualwrite.store;

import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.Pace;

/** What a rehearsal was told of an environment. */
record Script(FinanceSide finance, Pace pace) {

    static final Script NONE = new Script(FinanceSide.sound(), Pace.AT_ONCE);
}
