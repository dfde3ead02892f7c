package org.almanac.dualwrite.link;

import java.time.Instant;

/** A line of the link's activity log. */
public record Activity(Instant at, String what) {}
