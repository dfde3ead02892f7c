package org.almanac.ordermanagement;

import org.almanac.solution.Sha256;

/** Something that is active, or is to be, and what it says then. */
public record ActiveItem(OrderItem item, Sha256 content) {}
