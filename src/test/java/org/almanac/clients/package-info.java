/** Clients that others have written for Dataverse's Web API, run against Almanac. */
@NullMarked
package org.almanac.clients;

import org.jspecify.annotations.NullMarked;
