/** Plans deployments and roll-backs, and works out what comes next in them. */
@NullMarked
package org.almanac.ordermanagement.planning;

import org.jspecify.annotations.NullMarked;
