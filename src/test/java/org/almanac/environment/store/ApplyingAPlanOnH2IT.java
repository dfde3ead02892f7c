package org.almanac.environment.store;

import org.almanac.database.TestDatabase;

class ApplyingAPlanOnH2IT extends ApplyingAPlan {

    ApplyingAPlanOnH2IT() {
        super(TestDatabase.H2);
    }
}
