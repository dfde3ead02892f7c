/**
 * Adapter for the order management of real environments over their Dataverse Web API. Which command publishes or activates is not
 * public (dual-write-and-order-management 5.2), so it is told by settings, and nothing is done without them.
 */
@NullMarked
package org.almanac.target.ordercommands;

import org.jspecify.annotations.NullMarked;
