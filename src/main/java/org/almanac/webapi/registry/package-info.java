/** What an environment serves: its tables with their sources, and the messages. */
@NullMarked
package org.almanac.webapi.registry;

import org.jspecify.annotations.NullMarked;
