/** Reads records into policies, providers and orchestrations, and works out what they need. */
@NullMarked
package org.almanac.ordermanagement.reading;

import org.jspecify.annotations.NullMarked;
