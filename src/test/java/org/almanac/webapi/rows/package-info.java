@NullMarked
package org.almanac.webapi.rows;

import org.jspecify.annotations.NullMarked;
