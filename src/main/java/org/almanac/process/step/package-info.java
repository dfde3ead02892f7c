/** What the delegates of all processes share: typed variables, and the step that keeps the ledger and translates errors. */
@NullMarked
package org.almanac.process.step;

import org.jspecify.annotations.NullMarked;
