/** Leads each request to what carries it out, and says errors in the platform's words. */
@NullMarked
package org.almanac.webapi.protocol;

import org.jspecify.annotations.NullMarked;
