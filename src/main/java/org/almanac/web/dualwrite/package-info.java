/** Dual-write of environments: table maps, the link, requests, saving of maps, and rehearsals. */
@NullMarked
package org.almanac.web.dualwrite;

import org.jspecify.annotations.NullMarked;
