/** The databases that stores are tested on. */
@NullMarked
package org.almanac.database;

import org.jspecify.annotations.NullMarked;
