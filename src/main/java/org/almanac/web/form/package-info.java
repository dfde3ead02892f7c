/** What all requests and answers have in common: words, names, pages, strict JSON. */
@NullMarked
package org.almanac.web.form;

import org.jspecify.annotations.NullMarked;
