/**
 * Experimental adapter for the dual-write of real environments. The gateway is not public; what is known of it stands in
 * dual-write-and-order-management 4, and every answer is doubted.
 */
@NullMarked
package org.almanac.target.gateway;

import org.jspecify.annotations.NullMarked;
