/** Several requests in one (dataverse-semantics 8.4). */
@NullMarked
package org.almanac.webapi.batch;

import org.jspecify.annotations.NullMarked;
