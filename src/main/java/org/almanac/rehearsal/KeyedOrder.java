package org.almanac.rehearsal;

/** An order under the key that tells it from others; sending it again under the same key changes nothing. */
public record KeyedOrder<O extends Object>(String key, O order) {}
