/** Reading and writing XML: hardened streaming, canonical text, a small tree for single components. */
@NullMarked
package org.almanac.solution.xml;

import org.jspecify.annotations.NullMarked;
