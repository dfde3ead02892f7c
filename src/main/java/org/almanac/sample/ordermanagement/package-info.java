/**
 * Order management: policies, rules, providers and an orchestration. Tables are called as documented; their columns and
 * option values are not public and are assumptions (dual-write-and-order-management 5.1).
 */
@NullMarked
package org.almanac.sample.ordermanagement;

import org.jspecify.annotations.NullMarked;
