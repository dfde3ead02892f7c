/** Dual-write: the core, Microsoft's table maps and a partner's table maps. */
@NullMarked
package org.almanac.sample.dualwrite;

import org.jspecify.annotations.NullMarked;
