/**
 * The processes of order management: deploy what a package brings, and roll a policy back. They bring policies, providers and
 * orchestrations from a baseline to a goal and, when something fails, back to the baseline, always in the same order.
 */
@NullMarked
package org.almanac.process.ordermanagement;

import org.jspecify.annotations.NullMarked;
