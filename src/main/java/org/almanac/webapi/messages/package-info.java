/** The platform's messages about solutions, carried out on embedded environments through the port. */
@NullMarked
package org.almanac.webapi.messages;

import org.jspecify.annotations.NullMarked;
