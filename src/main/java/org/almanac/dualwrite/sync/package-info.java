/** The limits of initial syncs. */
@NullMarked
package org.almanac.dualwrite.sync;

import org.jspecify.annotations.NullMarked;
