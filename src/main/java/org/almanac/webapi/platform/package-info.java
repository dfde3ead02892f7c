/** The tables of the platform itself: solutions, publishers, layers, history, users. */
@NullMarked
package org.almanac.webapi.platform;

import org.jspecify.annotations.NullMarked;
