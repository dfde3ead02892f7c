package org.almanac.webapi.model;

/** The type of a property, with its name in OData; the column types are those of dataverse-semantics 8 and the platform's metadata. */
public enum ValueType {
    /** Text of at most 4000 characters or so. */
    STRING("Edm.String", "String"),
    MEMO("Edm.String", "Memo"),
    INTEGER("Edm.Int32", "Integer"),
    BIG_INTEGER("Edm.Int64", "BigInt"),
    DECIMAL("Edm.Decimal", "Decimal"),
    MONEY("Edm.Decimal", "Money"),
    DOUBLE("Edm.Double", "Double"),
    BOOLEAN("Edm.Boolean", "Boolean"),
    GUID("Edm.Guid", "Uniqueidentifier"),
    DATE_TIME("Edm.DateTimeOffset", "DateTime"),
    DATE("Edm.Date", "DateTime"),
    /** One value of a choice. */
    CHOICE("Edm.Int32", "Picklist"),
    STATE("Edm.Int32", "State"),
    STATUS("Edm.Int32", "Status"),
    /** Several values of a choice, as {@code 1,2}. */
    CHOICES("Edm.String", "MultiSelectPicklist"),
    BINARY("Edm.Binary", "File");

    private final String edm;
    private final String attribute;

    ValueType(String edm, String attribute) {
        this.edm = edm;
        this.attribute = attribute;
    }

    /** The name in {@code $metadata}, such as {@code Edm.Int32}. */
    public String edm() {
        return edm;
    }

    /** The platform's {@code AttributeType}, such as {@code Picklist}. */
    public String attribute() {
        return attribute;
    }
}
