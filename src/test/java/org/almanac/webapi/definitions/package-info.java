/** Definitions of tables over environments in a database. */
@NullMarked
package org.almanac.webapi.definitions;

import org.jspecify.annotations.NullMarked;
