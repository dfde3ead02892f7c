/** What an environment's Web API is made of: entity types with properties, lookups, collections and alternate keys. */
@NullMarked
package org.almanac.webapi.model;

import org.jspecify.annotations.NullMarked;
