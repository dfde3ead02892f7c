/** Serves components of solutions as the rows that they are on the platform (dataverse-semantics 7, 8.10). */
@NullMarked
package org.almanac.webapi.rows.components;

import org.jspecify.annotations.NullMarked;
