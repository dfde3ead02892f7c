/** Solution packages made by this project in the real format, for the tour, for demonstrations and for tests. */
@NullMarked
package org.almanac.sample;

import org.jspecify.annotations.NullMarked;
