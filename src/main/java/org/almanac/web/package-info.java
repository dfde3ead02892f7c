/** The REST API under {@code /api}: records in, records out, problems as RFC 9457, and who is calling. */
@NullMarked
package org.almanac.web;

import org.jspecify.annotations.NullMarked;
