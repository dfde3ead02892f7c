/** Findings about the table maps of an environment. */
@NullMarked
package org.almanac.dualwrite.audit;

import org.jspecify.annotations.NullMarked;
