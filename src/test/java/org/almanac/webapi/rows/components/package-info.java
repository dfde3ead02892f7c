@NullMarked
package org.almanac.webapi.rows.components;

import org.jspecify.annotations.NullMarked;
