/** Order management of environments: policies, providers, orchestrations, requests, authoring, and rehearsals. */
@NullMarked
package org.almanac.web.ordermanagement;

import org.jspecify.annotations.NullMarked;
