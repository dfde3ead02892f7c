/** One Almanac drives another, in a process of its own, as a real environment. */
@NullMarked
package org.almanac.remote;

import org.jspecify.annotations.NullMarked;
