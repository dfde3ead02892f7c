/** What dual-write decides without an environment. */
@NullMarked
package org.almanac.dualwrite;

import org.jspecify.annotations.NullMarked;
