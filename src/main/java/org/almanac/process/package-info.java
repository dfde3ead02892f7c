/**
 * The processes and the engine that runs them. Together with {@code cockpit} this is the only module that sees the engine;
 * its top package holds what the others need of it.
 */
@NullMarked
package org.almanac.process;

import org.jspecify.annotations.NullMarked;
