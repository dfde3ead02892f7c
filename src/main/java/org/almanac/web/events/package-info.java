/** Watching a deployment as server-sent events. */
@NullMarked
package org.almanac.web.events;

import org.jspecify.annotations.NullMarked;
