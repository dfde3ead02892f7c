package org.almanac.solution.checking;

import org.almanac.solution.PackageBuilder;

/**
 * What a rule fires on and what it lets pass.
 *
 * @param rule code of the rule
 * @param sentence when it fires
 */
record RuleCase(String rule, String sentence, byte[] fires, byte[] passes) {

    static RuleCase of(String rule, String sentence, PackageBuilder fires, PackageBuilder passes) {
        return new RuleCase(rule, sentence, fires.toBytes(), passes.toBytes());
    }

    /** As {@link #of} for two scripts. */
    static RuleCase script(String rule, String sentence, String fires, String passes) {
        return of(rule, sentence, Checks.script(fires), Checks.script(passes));
    }

    @Override
    public String toString() {
        return rule + " fires on " + sentence;
    }
}
