/** Gives bearer tokens to machine clients as the platform's directory does (dataverse-semantics 8.9), and checks them. */
@NullMarked
package org.almanac.web.tokens;

import org.jspecify.annotations.NullMarked;
