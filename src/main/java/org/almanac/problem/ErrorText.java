package org.almanac.problem;

/**
 * What an error says.
 *
 * @param title what is wrong, in a few words
 * @param remedy what to do next, in one sentence
 */
record ErrorText(String title, String remedy) {}
