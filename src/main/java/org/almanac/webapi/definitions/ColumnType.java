package org.almanac.webapi.definitions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.almanac.webapi.model.ValueType;

/**
 * The type of a column: how packages write it ({@code Type}, package-format 3), and how the Web API's metadata names it ({@code
 * AttributeType} and the type of the metadata object).
 */
public enum ColumnType {
    STRING("nvarchar", "String", "StringAttributeMetadata", ValueType.STRING),
    MEMO("ntext", "Memo", "MemoAttributeMetadata", ValueType.MEMO),
    INTEGER("int", "Integer", "IntegerAttributeMetadata", ValueType.INTEGER),
    BIG_INTEGER("bigint", "BigInt", "BigIntAttributeMetadata", ValueType.BIG_INTEGER),
    DECIMAL("decimal", "Decimal", "DecimalAttributeMetadata", ValueType.DECIMAL),
    MONEY("money", "Money", "MoneyAttributeMetadata", ValueType.MONEY),
    DOUBLE("float", "Double", "DoubleAttributeMetadata", ValueType.DOUBLE),
    BOOLEAN("bit", "Boolean", "BooleanAttributeMetadata", ValueType.BOOLEAN),
    /** A point in time, or a day where the format is {@code date}. */
    DATE_TIME("datetime", "DateTime", "DateTimeAttributeMetadata", ValueType.DATE_TIME),
    CHOICE("picklist", "Picklist", "PicklistAttributeMetadata", ValueType.CHOICE),
    CHOICES("multiselectpicklist", "Virtual", "MultiSelectPicklistAttributeMetadata", ValueType.CHOICES),
    STATE("state", "State", "StateAttributeMetadata", ValueType.STATE),
    STATUS("status", "Status", "StatusAttributeMetadata", ValueType.STATUS),
    LOOKUP("lookup", "Lookup", "LookupAttributeMetadata", ValueType.GUID),
    CUSTOMER("customer", "Customer", "LookupAttributeMetadata", ValueType.GUID),
    OWNER("owner", "Owner", "LookupAttributeMetadata", ValueType.GUID),
    PRIMARY_KEY("primarykey", "Uniqueidentifier", "UniqueIdentifierAttributeMetadata", ValueType.GUID),
    GUID("uniqueidentifier", "Uniqueidentifier", "UniqueIdentifierAttributeMetadata", ValueType.GUID),
    FILE("file", "Virtual", "FileAttributeMetadata", ValueType.BINARY),
    IMAGE("image", "Virtual", "ImageAttributeMetadata", ValueType.BINARY),
    PARTY_LIST("partylist", "PartyList", "LookupAttributeMetadata", ValueType.STRING),
    VIRTUAL("virtual", "Virtual", "AttributeMetadata", ValueType.STRING);

    private final String packaged;
    private final String attribute;
    private final String metadata;
    private final ValueType value;

    ColumnType(String packaged, String attribute, String metadata, ValueType value) {
        this.packaged = packaged;
        this.attribute = attribute;
        this.metadata = metadata;
        this.value = value;
    }

    /** The text of the element {@code Type} in packages, such as {@code nvarchar}. */
    public String packaged() {
        return packaged;
    }

    /** The value of {@code AttributeType}, such as {@code String}. */
    public String attribute() {
        return attribute;
    }

    /** Name of the metadata object's type without namespace, such as {@code StringAttributeMetadata}. */
    public String metadata() {
        return metadata;
    }

    /** What its values are in rows; a day is told from a point in time by the column. */
    public ValueType value() {
        return value;
    }

    /** Whether values refer to rows. */
    public boolean lookup() {
        return this == LOOKUP || this == CUSTOMER || this == OWNER;
    }

    /** The type with options: of choices, states and status reasons. */
    public boolean options() {
        return this == CHOICE || this == CHOICES || this == STATE || this == STATUS;
    }

    /** The type that a package writes; text where it says none, as layers over other definitions do. */
    public static ColumnType ofPackaged(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.packaged.equals(wanted))
                .findFirst()
                .orElse(wanted.isEmpty() ? STRING : VIRTUAL);
    }

    /** The type that a metadata object has. */
    public static Optional<ColumnType> ofMetadata(String name) {
        return Arrays.stream(values())
                .filter(type -> type.metadata.equals(name))
                .findFirst();
    }
}
