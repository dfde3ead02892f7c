@NullMarked
package org.almanac.target.dataverse.inventory;

import org.jspecify.annotations.NullMarked;
