/** Definitions of tables, columns, choices and relationships as the Web API shows and takes them. */
@NullMarked
package org.almanac.webapi.definitions;

import org.jspecify.annotations.NullMarked;
