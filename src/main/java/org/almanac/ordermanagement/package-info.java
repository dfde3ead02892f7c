/**
 * Intelligent Order Management: policies with rules and versions, providers, orchestrations; what they need, what activating them
 * makes, and what it takes to bring them from one environment to another. Facts are from docs of the platform by way of {@code
 * dual-write-and-order-management} section 5; columns of the tables are not public and are assumptions ({@link
 * org.almanac.ordermanagement.OrderColumn}).
 */
@NullMarked
package org.almanac.ordermanagement;

import org.jspecify.annotations.NullMarked;
