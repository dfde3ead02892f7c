/** Tests of where HTTP ends. */
@NullMarked
package org.almanac.webapi.http;

import org.jspecify.annotations.NullMarked;
