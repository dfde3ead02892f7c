/** The processes: their delegates, typed variables and error translation. The only module, beside cockpit, that sees the engine. */
@NullMarked
package org.almanac.process;

import org.jspecify.annotations.NullMarked;
