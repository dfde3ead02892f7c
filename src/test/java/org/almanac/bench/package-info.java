/** Measurements against a floor, in one run: started by the profile {@code bench}, never by the tests. */
@NullMarked
package org.almanac.bench;

import org.jspecify.annotations.NullMarked;
