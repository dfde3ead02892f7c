/** Cabinets (.cab), the old container of solution packages: read under the same limits as zips and handed on as a zip. */
@NullMarked
package org.almanac.solution.cab;

import org.jspecify.annotations.NullMarked;
