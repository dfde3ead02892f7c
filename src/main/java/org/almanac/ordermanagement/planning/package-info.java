/** Plans deployments and roll-backs of order management, and works out what comes next in them: pure functions. */
@NullMarked
package org.almanac.ordermanagement.planning;

import org.jspecify.annotations.NullMarked;
