package org.almanac.target.remote;

/**
 * An order that is to be kept.
 *
 * @param key tells it from all others of its environment
 */
public record NewRequest<O>(String key, O order) {}
