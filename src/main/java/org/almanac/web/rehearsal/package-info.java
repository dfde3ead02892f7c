/** What requests about rehearsals of all services have in common: where they are, how long things take, and the faults to come. */
@NullMarked
package org.almanac.web.rehearsal;

import org.jspecify.annotations.NullMarked;
