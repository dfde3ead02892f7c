/** Starting, watching and cancelling deployments. */
@NullMarked
package org.almanac.web.deployments;

import org.jspecify.annotations.NullMarked;
