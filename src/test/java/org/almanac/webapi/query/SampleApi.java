package org.almanac.webapi.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.metadata.ApiModel;
import org.almanac.webapi.model.AlternateKey;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityModel;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.WireRow;

/** An environment with accounts, their contacts, and tags that both ends may have many of. */
final class SampleApi {

    static final String ROOT = "https://host/environments/test/api/data/v9.2/";
    static final Instant NOW = Instant.parse("2026-03-18T12:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    static final EntityType ACCOUNT = new EntityType(
            "account",
            "accounts",
            "accountid",
            "name",
            List.of(
                    Property.readOnly("accountid", ValueType.GUID),
                    new Property("name", ValueType.STRING, true, 160, Map.of()),
                    Property.of("accountnumber", ValueType.STRING),
                    Property.of("description", ValueType.MEMO),
                    Property.of("employees", ValueType.INTEGER),
                    Property.of("revenue", ValueType.MONEY),
                    Property.of("preferred", ValueType.BOOLEAN),
                    new Property("industry", ValueType.CHOICE, true, null, Map.of(1, "Mining", 2, "Retail")),
                    new Property("channels", ValueType.CHOICES, true, null, Map.of(1, "Mail", 2, "Phone", 3, "Shop")),
                    Property.readOnly("createdon", ValueType.DATE_TIME),
                    Property.of("founded", ValueType.DATE)),
            List.of(new Lookup("primarycontactid", "primarycontactid", "contact", true, "account_primary_contact")),
            List.of(
                    new CollectionNavigation("contact_customer_accounts", "contact", "parentcustomerid"),
                    new CollectionNavigation("account_tags", "tag", null)),
            List.of(
                    new AlternateKey("number", List.of("accountnumber")),
                    new AlternateKey("namecontact", List.of("name", "primarycontactid"))));

    static final EntityType CONTACT = new EntityType(
            "contact",
            "contacts",
            "contactid",
            "fullname",
            List.of(
                    Property.readOnly("contactid", ValueType.GUID),
                    Property.of("fullname", ValueType.STRING),
                    Property.of("age", ValueType.INTEGER)),
            List.of(
                    new Lookup(
                            "parentcustomerid",
                            "parentcustomerid_account",
                            "account",
                            true,
                            "contact_customer_accounts"),
                    new Lookup("parentcustomerid", "parentcustomerid_contact", "contact", true, "")),
            List.of(
                    new CollectionNavigation("account_primary_contact", "account", "primarycontactid"),
                    new CollectionNavigation("contact_tags", "tag", null)),
            List.of());

    static final EntityType TAG = EntityType.flat(
            "tag",
            "tags",
            "tagid",
            "label",
            List.of(Property.readOnly("tagid", ValueType.GUID), Property.of("label", ValueType.STRING)));

    static final EntityType LAYER = EntityType.flat(
            "msdyn_componentlayer",
            "msdyn_componentlayers",
            "msdyn_componentlayerid",
            "msdyn_name",
            List.of(
                    Property.readOnly("msdyn_componentlayerid", ValueType.GUID),
                    Property.readOnly("msdyn_name", ValueType.STRING),
                    Property.readOnly("msdyn_componentid", ValueType.STRING),
                    Property.readOnly("msdyn_order", ValueType.INTEGER)));

    static final EntityType VIEW = EntityType.flat(
            "savedquery",
            "savedqueries",
            "savedqueryid",
            "name",
            List.of(Property.readOnly("savedqueryid", ValueType.GUID), Property.of("fetchxml", ValueType.MEMO)));

    static final List<EntityType> TYPES = List.of(ACCOUNT, CONTACT, TAG, LAYER, VIEW);

    static final List<Signature> MESSAGES = List.of(
            Signature.function(
                    "WhoAmI",
                    List.of(),
                    List.of(
                            Parameter.required("UserId", "Edm.Guid"),
                            Parameter.required("OrganizationId", "Edm.Guid"))),
            Signature.function(
                    "Calculate",
                    List.of(
                            Parameter.required("Left", "Edm.Int32"),
                            Parameter.required("Kind", "mscrm.CalculationKind")),
                    List.of(Parameter.required("Result", "Edm.Int32"))),
            Signature.rows("RetrieveDependentTags", List.of(Parameter.required("Name", "Edm.String")), "tag"),
            Signature.action(
                    "StoreAll",
                    List.of(
                            Parameter.required("Content", "Edm.Binary"),
                            Parameter.collection("Targets", "mscrm.crmbaseentity"),
                            Parameter.optional("Settings", "Edm.ComplexType")),
                    List.of()),
            new Signature("Rate", true, "account", List.of(), List.of(Parameter.required("Rate", "Edm.Int32")), null),
            new Signature(
                    "Close", false, "account", List.of(Parameter.required("Why", "Edm.String")), List.of(), null));

    private final InMemoryRows rows = new InMemoryRows(TYPES);
    private final ServedEnvironment environment;
    private final QueryEngine engine = new QueryEngine(Clock.fixed(NOW, ZoneOffset.UTC));
    private ReadPreferences preferences = ReadPreferences.NONE;

    SampleApi() {
        environment = new ServedEnvironment(
                new EnvironmentName("test"), ROOT, new ApiModel(new EntityModel(TYPES), MESSAGES), type -> rows);
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    InMemoryRows rows() {
        return rows;
    }

    ServedEnvironment environment() {
        return environment;
    }

    QueryEngine engine() {
        return engine;
    }

    SampleApi preferring(int maxPageSize, String annotations) {
        preferences = ReadPreferences.of(maxPageSize, annotations, id(7));
        return this;
    }

    /** @param values name and value in turn; a null value is left out */
    WireRow account(int number, Object... values) {
        return rows.put("account", new WireRow(id(number), number, values(values)));
    }

    WireRow contact(int number, Object... values) {
        return rows.put("contact", new WireRow(id(number), number, values(values)));
    }

    WireRow tag(int number, String label) {
        return rows.put("tag", new WireRow(id(number), number, Map.of("label", label)));
    }

    static Map<String, Object> values(Object... values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int at = 0; at < values.length; at += 2) {
            row.put(values[at].toString(), values[at + 1]);
        }
        return row;
    }

    /** The answer's JSON. */
    JsonNode get(String path, String... query) {
        return json(result(path, query));
    }

    /** @param query name and value of each option in turn, not encoded */
    QueryResult result(String path, String... query) {
        List<String> options = new ArrayList<>();
        for (int at = 0; at < query.length; at += 2) {
            options.add(query[at] + '=' + URLEncoder.encode(query[at + 1], StandardCharsets.UTF_8));
        }
        return engine.read(environment, path, String.join("&", options), preferences);
    }

    /** What an address of an answer leads to. */
    JsonNode follow(String address) {
        String[] parts = address.substring(ROOT.length()).split("\\?", 2);
        return json(engine.read(environment, parts[0], parts[1], preferences));
    }

    /** The values of one property in the rows of an answer. */
    List<String> all(String property, String path, String... query) {
        return column(get(path, query), property);
    }

    static List<String> column(JsonNode page, String property) {
        List<String> values = new ArrayList<>();
        page.path("value").forEach(row -> values.add(row.path(property).asText()));
        return values;
    }

    static String text(QueryResult result) {
        if (!(result instanceof QueryResult.Body body)) {
            throw new AssertionError("There is no body: " + result);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            body.content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static JsonNode json(QueryResult result) {
        try {
            return JSON.readTree(text(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
