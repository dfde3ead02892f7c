package org.almanac.webapi.message;

/**
 * A parameter of a message, or a field of its answer.
 *
 * @param type {@code Edm.String}, {@code Edm.Guid}, {@code Edm.Binary}, …; {@code mscrm.<logical name>} for an entity, {@code
 *     mscrm.crmbaseentity} for one of any type; {@code Edm.ComplexType} for an object that is described by its members only
 */
public record Parameter(String name, String type, boolean required, boolean collection) {

    public static Parameter required(String name, String type) {
        return new Parameter(name, type, true, false);
    }

    public static Parameter optional(String name, String type) {
        return new Parameter(name, type, false, false);
    }

    public static Parameter collection(String name, String type) {
        return new Parameter(name, type, false, true);
    }
}
