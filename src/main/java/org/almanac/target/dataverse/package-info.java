/** Drives real environments through their Web API (dataverse-semantics 3 to 9). */
@NullMarked
package org.almanac.target.dataverse;

import org.jspecify.annotations.NullMarked;
