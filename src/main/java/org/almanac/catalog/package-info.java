/** The package shelf: uploaded packages, found by the hash of their content. */
@NullMarked
package org.almanac.catalog;

import org.jspecify.annotations.NullMarked;
