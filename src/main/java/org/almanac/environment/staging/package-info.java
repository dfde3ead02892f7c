/** What a package tells while it is read for the first time. */
@NullMarked
package org.almanac.environment.staging;

import org.jspecify.annotations.NullMarked;
