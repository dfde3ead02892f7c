/** How adapters of real environments keep the orders that they send, so that none is lost and none is sent twice. */
@NullMarked
package org.almanac.target.remote;

import org.jspecify.annotations.NullMarked;
