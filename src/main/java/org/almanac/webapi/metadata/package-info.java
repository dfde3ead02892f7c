/** What an environment's Web API consists of, as an entity data model, and the documents that describe it. */
@NullMarked
package org.almanac.webapi.metadata;

import org.jspecify.annotations.NullMarked;
