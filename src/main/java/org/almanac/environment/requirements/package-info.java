/** What a definition needs of other components, read from the definition alone (dataverse-semantics 4). */
@NullMarked
package org.almanac.environment.requirements;

import org.jspecify.annotations.NullMarked;
