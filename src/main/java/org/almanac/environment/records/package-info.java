/** Import jobs: their rows, the data of a job as XML and its log as a spreadsheet (dataverse-semantics 3.5 and 3.6). */
@NullMarked
package org.almanac.environment.records;

import org.jspecify.annotations.NullMarked;
