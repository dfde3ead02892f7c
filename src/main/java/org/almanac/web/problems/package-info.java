/** Every error as a problem of RFC 9457. */
@NullMarked
package org.almanac.web.problems;

import org.jspecify.annotations.NullMarked;
