/** What the sample packages promise. */
@NullMarked
package org.almanac.sample;

import org.jspecify.annotations.NullMarked;
