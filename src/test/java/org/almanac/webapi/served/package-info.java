/** The whole Web API on a database, without engine, login and container. */
@NullMarked
package org.almanac.webapi.served;

import org.jspecify.annotations.NullMarked;
