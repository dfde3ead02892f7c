/**
 * Serves the calls of the dual-write gateway for embedded environments, as far as they are known
 * (dual-write-and-order-management 4), so that another Almanac drives their table maps as it would drive those of a real environment.
 */
@NullMarked
package org.almanac.webapi.gateway;

import org.jspecify.annotations.NullMarked;
