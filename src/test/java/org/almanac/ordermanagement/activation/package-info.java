/** What activating makes of order management. */
@NullMarked
package org.almanac.ordermanagement.activation;

import org.jspecify.annotations.NullMarked;
