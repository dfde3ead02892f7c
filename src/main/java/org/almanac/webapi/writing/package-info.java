/** Creates, changes, relates and deletes rows. */
@NullMarked
package org.almanac.webapi.writing;

import org.jspecify.annotations.NullMarked;
