package org.almanac.solution.cab;

/**
 * A {@code CFFILE}.
 *
 * @param name with slashes between folders
 * @param size unpacked, in bytes
 * @param offset where its content begins in the unpacked folder
 * @param folder index of the folder
 */
record CabinetFile(String name, long size, long offset, int folder) {}
