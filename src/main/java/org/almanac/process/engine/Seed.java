package org.almanac.process.engine;

/** Something that must be in the engine's database before the first request; sown at every start, so it looks first. */
interface Seed {

    void sow();
}
