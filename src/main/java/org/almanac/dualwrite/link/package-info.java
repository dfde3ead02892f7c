/**
 * The link of an embedded environment as plain data, and one rule for each order: whether it is allowed and what it comes to
 * (dual-write-and-order-management 1.6 to 1.9, 2).
 */
@NullMarked
package org.almanac.dualwrite.link;

import org.jspecify.annotations.NullMarked;
