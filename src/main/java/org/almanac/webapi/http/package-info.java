/** Where HTTP ends: requests become calls, and replies are written. */
@NullMarked
package org.almanac.webapi.http;

import org.jspecify.annotations.NullMarked;
