/** The desk: what people and pipelines do with deployments, carried out by the engine in their name. */
@NullMarked
package org.almanac.process.desk;

import org.jspecify.annotations.NullMarked;
