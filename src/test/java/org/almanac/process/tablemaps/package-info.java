/** The processes of dual-write, over embedded environments. */
@NullMarked
package org.almanac.process.tablemaps;

import org.jspecify.annotations.NullMarked;
