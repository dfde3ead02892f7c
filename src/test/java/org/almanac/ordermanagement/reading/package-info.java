/** What reading records and closing over them promise. */
@NullMarked
package org.almanac.ordermanagement.reading;

import org.jspecify.annotations.NullMarked;
