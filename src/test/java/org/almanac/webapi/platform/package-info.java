/** The tables of the platform over environments in a database. */
@NullMarked
package org.almanac.webapi.platform;

import org.jspecify.annotations.NullMarked;
