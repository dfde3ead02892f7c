/** The package shelf over REST. */
@NullMarked
package org.almanac.web.packages;

import org.jspecify.annotations.NullMarked;
