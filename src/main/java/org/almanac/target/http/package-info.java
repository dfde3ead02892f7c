/** What adapters of real environments need to call them over HTTP, whatever they ask for. */
@NullMarked
package org.almanac.target.http;

import org.jspecify.annotations.NullMarked;
