package org.almanac.environment.requirements;

import org.almanac.solution.XmlElement;

/** Reads what a definition of certain kinds needs. */
@FunctionalInterface
interface Reading {

    void read(XmlElement body, Needs needs);
}
