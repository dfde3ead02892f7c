package org.almanac.solution.cab;

/**
 * A {@code CFFOLDER}: a run of data blocks that are unpacked one behind the other.
 *
 * @param start where its first block lies in the file
 * @param blocks how many blocks it has
 * @param method 0 stored, 1 MSZIP; others are not read
 */
record CabinetFolder(long start, int blocks, int method) {

    static final int STORED = 0;
    static final int MSZIP = 1;
}
