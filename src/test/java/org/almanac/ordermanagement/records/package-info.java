/** What reading stored records promises. */
@NullMarked
package org.almanac.ordermanagement.records;

import org.jspecify.annotations.NullMarked;
