/** The gateway's adapter against a stand-in that answers in every shape that the gateway was seen to answer in. */
@NullMarked
package org.almanac.target.gateway;

import org.jspecify.annotations.NullMarked;
