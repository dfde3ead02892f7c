/** Tests of how bodies are read. */
@NullMarked
package org.almanac.webapi.body;

import org.jspecify.annotations.NullMarked;
