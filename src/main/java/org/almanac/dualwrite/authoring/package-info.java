/** Saving versions of table maps, and which solutions may hold them. */
@NullMarked
package org.almanac.dualwrite.authoring;

import org.jspecify.annotations.NullMarked;
