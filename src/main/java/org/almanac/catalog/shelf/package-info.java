/** The shelf on disk and in the database: zips in a folder, what is known of them in a table. */
@NullMarked
package org.almanac.catalog.shelf;

import org.jspecify.annotations.NullMarked;
