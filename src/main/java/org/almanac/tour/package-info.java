/** A look around: three environments, a filled catalogue and a deployment that waits for approval. Profile {@code tour}. */
@NullMarked
package org.almanac.tour;

import org.jspecify.annotations.NullMarked;
