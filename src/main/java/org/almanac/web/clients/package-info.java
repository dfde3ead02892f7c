/** Machine clients: programs that call Almanac in their own name, the platform's application users. */
@NullMarked
package org.almanac.web.clients;

import org.jspecify.annotations.NullMarked;
