/** One request to an environment and its answer, whether HTTP or a batch brought it. */
@NullMarked
package org.almanac.webapi.call;

import org.jspecify.annotations.NullMarked;
