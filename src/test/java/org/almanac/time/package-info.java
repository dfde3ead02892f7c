/** The time of tests. */
@NullMarked
package org.almanac.time;

import org.jspecify.annotations.NullMarked;
