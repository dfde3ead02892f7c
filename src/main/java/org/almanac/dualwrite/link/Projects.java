package org.almanac.dualwrite.link;

/** A map without a project can be initialized and nothing else (dual-write-and-order-management 1.6). */
final class Projects {

    private Projects() {}

    static Project of(LinkedMap map, String before) {
        Project project = map.project();
        if (project == null) {
            throw Refusals.map(map.pair(), "Initialize " + map.pair() + " before " + before + ".");
        }
        return project;
    }
}
