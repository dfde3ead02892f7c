/** Whole lifecycles through the REST API of the running program. */
@NullMarked
package org.almanac.lifecycles;

import org.jspecify.annotations.NullMarked;
