package org.almanac.process.engine;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sows every seed after the engine is built and before the web server opens its port, then lets the next node start. */
@Component
class Sowing implements SmartInitializingSingleton {

    private final List<Seed> seeds;
    private final StartLock startLock;

    Sowing(List<Seed> seeds, StartLock startLock) {
        this.seeds = seeds;
        this.startLock = startLock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        seeds.forEach(Seed::sow);
        startLock.release();
    }
}
