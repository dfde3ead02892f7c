/** A plain business application in three versions. */
@NullMarked
package org.almanac.sample.expenses;

import org.jspecify.annotations.NullMarked;
