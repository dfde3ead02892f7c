/** Serves the rows of data that the tables of embedded environments hold (dataverse-semantics 8.1, 8.3). */
@NullMarked
package org.almanac.webapi.rows;

import org.jspecify.annotations.NullMarked;
