package org.almanac.target;

/** Operations on embedded environments that wait to be carried out. Workers do this by themselves unless there are none. */
@FunctionalInterface
public interface WaitingWork {

    /** Carries out, one after the other, whatever waits or was left by a stopped worker; returns how many it was. */
    int workOff();
}
