package org.almanac.target.embedded;

/** Another worker took the operation over, so that this one must leave nothing behind. */
final class LostLease extends RuntimeException {}
