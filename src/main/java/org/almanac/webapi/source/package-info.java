/** Where the rows of entity sets come from and go to. */
@NullMarked
package org.almanac.webapi.source;

import org.jspecify.annotations.NullMarked;
