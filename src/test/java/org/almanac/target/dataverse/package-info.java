/** Real environments: against a stand-in that behaves like the platform, with faults of all kinds. */
@NullMarked
package org.almanac.target.dataverse;

import org.jspecify.annotations.NullMarked;
