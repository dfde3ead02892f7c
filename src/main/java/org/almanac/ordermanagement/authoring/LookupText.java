package org.almanac.ordermanagement.authoring;

import org.almanac.solution.XmlElement;

/** Values of lookups, which are XML: {@code <msdyn_policyid><msdyn_iompolicyid>guid</msdyn_iompolicyid></msdyn_policyid>}. */
final class LookupText {

    private LookupText() {}

    /** The id in the value; any other value as it is. */
    static String id(String value) {
        if (!value.startsWith("<")) {
            return value;
        }
        try {
            XmlElement lookup = XmlElement.parse(value);
            return lookup.children().size() == 1 ? lookup.children().get(0).text() : value;
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
