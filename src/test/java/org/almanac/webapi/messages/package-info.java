/** The messages about solutions, tried on environments without workers. */
@NullMarked
package org.almanac.webapi.messages;

import org.jspecify.annotations.NullMarked;
