package org.almanac.solution;

/** How the layers of a component make its effective value (dataverse-semantics 2.2). */
public enum MergeRule {
    /** Per property, the topmost layer that has the property wins. */
    TOP_WINS,
    /** Form XML: tabs, sections and controls of all layers are combined. */
    FORM,
    /** Site map: areas, groups and sub-areas of all layers are combined. */
    SITE_MAP,
    /** Ribbon and command bar: differences of all layers are combined. */
    RIBBON,
    /** Model-driven app: components of all layers are combined. */
    APP,
    /** Option set: union of the options; labels and order from the top. */
    OPTION_SET
}
