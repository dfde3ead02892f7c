package org.almanac.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/**
 * One figure of the benchmark beside its floor.
 *
 * @param value median of the runs
 * @param floor median of the floor's runs, which took turns with them
 */
record Figure(String name, double value, double floor, String unit) {

    /** @param runs at least one */
    static double median(double... runs) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "bench %s: %.1f %s, floor %.1f %s, ratio %.2f%n",
                name,
                value,
                unit,
                floor,
                unit,
                value / floor);
    }
}
