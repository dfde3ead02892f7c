/** What a message of the platform, a function or an action, looks like to those that implement one. */
@NullMarked
package org.almanac.webapi.message;

import org.jspecify.annotations.NullMarked;
