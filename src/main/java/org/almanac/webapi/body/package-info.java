/** Reads the JSON of requests as a stream: what is binary goes to temporary files, the rest becomes a tree. */
@NullMarked
package org.almanac.webapi.body;

import org.jspecify.annotations.NullMarked;
