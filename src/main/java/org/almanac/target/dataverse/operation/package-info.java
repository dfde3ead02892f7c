/**
 * Carries operations on real environments out: each is kept before it is sent, sent once, followed, and looked for where nobody knows
 * what became of it (dataverse-semantics 3, 5, 6).
 */
@NullMarked
package org.almanac.target.dataverse.operation;

import org.jspecify.annotations.NullMarked;
