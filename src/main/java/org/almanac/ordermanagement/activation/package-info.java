/** What activating, connecting and restoring make of order management; pure. */
@NullMarked
package org.almanac.ordermanagement.activation;

import org.jspecify.annotations.NullMarked;
