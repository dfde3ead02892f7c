/** What goes into a package that is exported, and what its manifest says: pure, from what the environment holds. */
@NullMarked
package org.almanac.environment.exporting;

import org.jspecify.annotations.NullMarked;
