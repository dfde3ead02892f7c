package org.almanac.webapi.definitions;

import static org.almanac.webapi.platform.ServedEnvironment.DEV;
import static org.almanac.webapi.platform.ServedEnvironment.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.environment.DataTables;
import org.almanac.environment.SolutionContents;
import org.almanac.solution.PackageBuilder;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.platform.ServedEnvironment;
import org.junit.jupiter.api.Test;

/** {@code EntityDefinitions}, {@code GlobalOptionSetDefinitions} and {@code RelationshipDefinitions}. */
abstract class TheDefinitionsOfAnEnvironment {

    private static final String ROOT = "https://almanac.example/environments/dev/api/data/v9.2/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServedEnvironment environment;
    private final Definitions definitions;

    TheDefinitionsOfAnEnvironment(TestDatabase product) {
        environment = ServedEnvironment.withCore(product);
        definitions = environment.bean(Definitions.class);
    }

    private static DefinitionAddress address(String path, String... options) {
        Map<String, String> query = new TreeMap<>();
        for (int i = 0; i < options.length; i += 2) {
            query.put(options[i], options[i + 1]);
        }
        return new DefinitionAddress(ROOT, List.of(path.split("/")), query);
    }

    private JsonNode read(String path, String... options) {
        return definitions.read(environment.request(), address(path, options));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('`', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private String created(String path, String solution, String body) {
        return environment.did(() -> definitions.create(environment.request(solution), address(path), json(body)));
    }

    private void updated(String path, String body) {
        environment.did(() -> {
            definitions.update(environment.request("Core"), address(path), json(body));
            return true;
        });
    }

    private void deleted(String path) {
        environment.did(() -> {
            definitions.delete(environment.request(), address(path));
            return true;
        });
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.path(field).asText()));
        return texts;
    }

    private static String label(String text) {
        return "{`LocalizedLabels`:[{`Label`:`" + text + "`,`LanguageCode`:1033}]}";
    }

    private String bank() {
        return created(
                "EntityDefinitions",
                "Core",
                "{`SchemaName`:`ctso_BankAccount`,`DisplayName`:" + label("Bank account")
                        + ",`DisplayCollectionName`:" + label("Bank accounts")
                        + ",`OwnershipType`:`UserOwned`,`Attributes`:[{"
                        + "`@odata.type`:`Microsoft.Dynamics.CRM.StringAttributeMetadata`,`SchemaName`:`ctso_AccountName`,"
                        + "`IsPrimaryName`:true,`MaxLength`:80,`RequiredLevel`:{`Value`:`ApplicationRequired`},`DisplayName`:"
                        + label("Account name") + "}]}");
    }

    private void imported() {
        environment.imported(PackageBuilder.solution("App")
                .publisher("Contoso", "ctso", 20000)
                .managed(true)
                .choice("ctso_color", "Red", "Green")
                .table(
                        "ctso_Thing",
                        table -> table.displayName("A thing")
                                .column("ctso_ThingId", "primarykey")
                                .column("ctso_Name", "nvarchar", Map.of("MaxLength", "50"))
                                .column("ctso_Color", "picklist", Map.of("OptionSetName", "ctso_color"))
                                .column("ctso_Customer", "lookup")
                                .column("ctso_Price", "money")
                                .key("ctso_NameKey", "ctso_name"))
                .relationship("ctso_account_thing", "ctso_Thing", "account", "ctso_Customer"));
    }

    @Test
    void aTableOfAPackageIsReadWithColumnsLookupsAndKeys() {
        imported();

        TableDefinition table = environment
                .bean(TableDefinitions.class)
                .table(DEV, "ctso_thing")
                .orElseThrow();

        assertThat(table.entitySet()).isEqualTo("ctso_things");
        assertThat(table.primaryId()).isEqualTo("ctso_thingid");
        assertThat(table.primaryName()).isEqualTo("ctso_name");
        assertThat(table.managed()).isTrue();
        assertThat(table.column("ctso_color").orElseThrow().labels()).containsValues("Red", "Green");
        assertThat(table.column("ctso_name").orElseThrow().maxLength()).isEqualTo(50);
        assertThat(table.column("ctso_price").orElseThrow().valueType()).isEqualTo(ValueType.MONEY);
        assertThat(table.column("statecode").orElseThrow().labels()).containsEntry(1, "Inactive");
        assertThat(table.column("createdon").orElseThrow().writable()).isFalse();
        assertThat(table.lookups())
                .filteredOn(lookup -> lookup.column().equals("ctso_customer"))
                .singleElement()
                .satisfies(lookup -> {
                    assertThat(lookup.navigation()).isEqualTo("ctso_Customer");
                    assertThat(lookup.referenced()).isEqualTo("account");
                });
        assertThat(table.keys()).extracting(KeyDefinition::columns).containsExactly(List.of("ctso_name"));
    }

    @Test
    void tablesOfThePlatformAreThereWithoutAnySolution() {
        TableDefinition account =
                environment.bean(TableDefinitions.class).table(DEV, "account").orElseThrow();

        assertThat(account.entitySet()).isEqualTo("accounts");
        assertThat(account.primaryName()).isEqualTo("name");
        assertThat(account.lookups())
                .extracting(LookupRelationship::navigation)
                .contains("primarycontactid", "createdby", "ownerid");
    }

    @Test
    void aTableReadsAsMetadata() {
        imported();

        JsonNode table = read("EntityDefinitions(LogicalName='ctso_thing')");

        assertThat(table.path("@odata.context").asText()).isEqualTo(ROOT + "$metadata#EntityDefinitions/$entity");
        assertThat(table.path("SchemaName").asText()).isEqualTo("ctso_Thing");
        assertThat(table.path("EntitySetName").asText()).isEqualTo("ctso_things");
        assertThat(table.path("IsManaged").asBoolean()).isTrue();
        assertThat(table.path("IsCustomizable").path("Value").asBoolean()).isTrue();
        assertThat(table.path("DisplayName")
                        .path("UserLocalizedLabel")
                        .path("Label")
                        .asText())
                .isEqualTo("A thing");
        assertThat(read("EntityDefinitions(" + table.path("MetadataId").asText() + ")"))
                .isEqualTo(table);
    }

    @Test
    void whatIsSelectedFilteredAndExpandedIsShown() {
        imported();

        JsonNode found = read(
                "EntityDefinitions",
                "$filter",
                "IsCustomEntity eq true and (LogicalName eq 'ctso_thing' or LogicalName eq 'x')",
                "$select",
                "LogicalName",
                "$expand",
                "Attributes($select=LogicalName;$filter=AttributeType eq"
                        + " Microsoft.Dynamics.CRM.AttributeTypeCode'Picklist')");

        assertThat(found.path("@odata.context").asText()).endsWith("$metadata#EntityDefinitions(LogicalName)");
        assertThat(found.path("value")).hasSize(1);
        JsonNode table = found.path("value").path(0);
        assertThat(table.fieldNames()).toIterable().containsExactly("LogicalName", "MetadataId", "Attributes");
        assertThat(texts(table.path("Attributes"), "LogicalName")).containsExactly("ctso_color");
        assertThat(texts(table.path("Attributes"), "@odata.type"))
                .containsExactly("#Microsoft.Dynamics.CRM.PicklistAttributeMetadata");
    }

    @Test
    void theOptionsOfAColumnAreReadThroughItsType() {
        imported();

        JsonNode found = read(
                "EntityDefinitions(LogicalName='ctso_thing')/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata",
                "$select",
                "LogicalName",
                "$expand",
                "OptionSet($select=Options),GlobalOptionSet($select=Name)");
        JsonNode direct = read(
                "EntityDefinitions(LogicalName='ctso_thing')/Attributes(LogicalName='ctso_color')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata/OptionSet");

        JsonNode column = found.path("value").path(0);
        assertThat(texts(column.path("OptionSet").path("Options"), "Value")).containsExactly("200000000", "200000001");
        assertThat(column.path("GlobalOptionSet").path("Name").asText()).isEqualTo("ctso_color");
        assertThat(direct.path("Options")
                        .path(1)
                        .path("Label")
                        .path("UserLocalizedLabel")
                        .path("Label")
                        .asText())
                .isEqualTo("Green");
        assertThat(read("GlobalOptionSetDefinitions(Name='ctso_color')")
                        .path("IsGlobal")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void relationshipsAreReadFromBothEndsAndAlone() {
        imported();

        JsonNode many = read("EntityDefinitions(LogicalName='ctso_thing')/ManyToOneRelationships");
        JsonNode one = read("EntityDefinitions(LogicalName='account')/OneToManyRelationships");
        JsonNode alone = read(
                "RelationshipDefinitions(SchemaName='ctso_account_thing')/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata");

        assertThat(texts(many.path("value"), "SchemaName")).contains("ctso_account_thing", "lk_ctso_thing_createdby");
        assertThat(texts(one.path("value"), "SchemaName")).contains("ctso_account_thing");
        assertThat(alone.path("ReferencingAttribute").asText()).isEqualTo("ctso_customer");
        assertThat(alone.path("CascadeConfiguration").path("Delete").asText()).isEqualTo("RemoveLink");
    }

    @Test
    void tablesThatOnlyTheWebApiHasAreDescribedAsWell() {
        JsonNode table =
                read("EntityDefinitions(LogicalName='solution')", "$expand", "Attributes($select=LogicalName)");

        assertThat(table.path("EntitySetName").asText()).isEqualTo("solutions");
        assertThat(table.path("PrimaryIdAttribute").asText()).isEqualTo("solutionid");
        assertThat(texts(table.path("Attributes"), "LogicalName")).contains("uniquename", "publisherid");
    }

    @Test
    void rowsOfDataLeaveWhatWasReadOfTablesAsItIs() {
        TableDefinitions tables = environment.bean(TableDefinitions.class);
        TableDefinition before = tables.table(DEV, "account").orElseThrow();

        environment.did(() ->
                environment.bean(DataTables.class).put(DEV, "account", UUID.randomUUID(), Map.of("name", "Contoso")));
        assertThat(tables.table(DEV, "account")).containsSame(before);

        bank();
        assertThat(tables.table(DEV, "account").orElseThrow()).isNotSameAs(before);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(refused(() -> read("EntityDefinitions(LogicalName='nothing')")))
                .isEqualTo("0x80040217");
        assertThatThrownBy(() -> read("EntityDefinitions", "$filter", "Nothing eq 1"))
                .hasMessageContaining("'Nothing'");
        assertThatThrownBy(() -> read("EntityDefinitions", "$filter", "LogicalName eq"))
                .hasMessageContaining("$filter");
        assertThatThrownBy(() -> read("EntityDefinitions", "$select", "Nope")).hasMessageContaining("'Nope'");
        assertThatThrownBy(() -> read("EntityDefinitions", "$orderby", "LogicalName"))
                .hasMessageContaining("$orderby");
        assertThatThrownBy(() -> read("EntityDefinitions(LogicalName='account')/Nope"))
                .hasMessageContaining("'Nope'");
    }

    @Test
    void aTableThatAClientMakesJoinsTheSolutionOfTheHeader() {
        String at = bank();

        JsonNode table = read(at);
        assertThat(table.path("LogicalName").asText()).isEqualTo("ctso_bankaccount");
        assertThat(table.path("PrimaryNameAttribute").asText()).isEqualTo("ctso_accountname");
        assertThat(table.path("IsManaged").asBoolean()).isFalse();
        assertThat(environment.bean(SolutionContents.class).list(DEV, "Core", null, 10))
                .extracting(member -> member.component().key())
                .contains("ctso_bankaccount");
        assertThat(refused(this::bank)).isEqualTo("0x80040237");
    }

    @Test
    void namesBeginWithThePrefixOfTheSolutionsPublisher() {
        assertThat(refused(() -> created(
                        "EntityDefinitions",
                        "Core",
                        "{`SchemaName`:`new_Bank`,`Attributes`:[{`@odata.type`:`Microsoft.Dynamics.CRM.StringAttributeMetadata`,"
                                + "`SchemaName`:`new_Name`,`IsPrimaryName`:true}]}")))
                .isEqualTo("0x80048062");
        assertThat(refused(() -> created("EntityDefinitions", "Core", "{`SchemaName`:`ctso_Bank`}")))
                .isEqualTo("0x80044355");
    }

    @Test
    void aColumnThatIsMadeLaterIsInTheSolutionThatHasTheWholeTable() {
        bank();

        String at = created(
                "EntityDefinitions(LogicalName='ctso_bankaccount')/Attributes",
                "Core",
                "{`@odata.type`:`Microsoft.Dynamics.CRM.PicklistAttributeMetadata`,`SchemaName`:`ctso_Kind`,`OptionSet`:{"
                        + "`IsGlobal`:false,`Options`:[{`Label`:" + label("Current") + "},{`Value`:5,`Label`:"
                        + label("Savings") + "}]}}");

        assertThat(read(at).path("AttributeType").asText()).isEqualTo("Picklist");
        assertThat(environment
                        .bean(TableDefinitions.class)
                        .table(DEV, "ctso_bankaccount")
                        .flatMap(table -> table.column("ctso_kind"))
                        .orElseThrow()
                        .labels())
                .containsEntry(200_000_000, "Current")
                .containsEntry(5, "Savings");
        assertThat(environment.bean(SolutionContents.class).list(DEV, "Core", null, 10))
                .extracting(member -> member.component().key())
                .contains("ctso_bankaccount.ctso_kind");
    }

    @Test
    void aRelationshipMakesItsLookupAndTakesItAlong() {
        bank();

        String at = created(
                "RelationshipDefinitions",
                "Core",
                "{`@odata.type`:`Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata`,`SchemaName`:`ctso_contact_bank`,"
                        + "`ReferencedEntity`:`contact`,`ReferencingEntity`:`ctso_bankaccount`,`Lookup`:{"
                        + "`@odata.type`:`Microsoft.Dynamics.CRM.LookupAttributeMetadata`,`SchemaName`:`ctso_Owner`}}");

        assertThat(read("EntityDefinitions(LogicalName='ctso_bankaccount')/Attributes(LogicalName='ctso_owner')")
                        .path("Targets")
                        .path(0)
                        .asText())
                .isEqualTo("contact");

        deleted(at);
        assertThat(refused(() ->
                        read("EntityDefinitions(LogicalName='ctso_bankaccount')/Attributes(LogicalName='ctso_owner')")))
                .isEqualTo("0x80040217");
    }

    @Test
    void definitionsAreChangedAndDeleted() {
        bank();
        created(
                "GlobalOptionSetDefinitions",
                "Core",
                "{`Name`:`ctso_shade`,`DisplayName`:" + label("Shade") + ",`Options`:[{`Label`:" + label("Dark")
                        + "}]}");
        String column = "EntityDefinitions(LogicalName='ctso_bankaccount')/Attributes(LogicalName='ctso_accountname')";

        updated("EntityDefinitions(LogicalName='ctso_bankaccount')", "{`DisplayName`:" + label("Bank") + "}");
        updated(column, "{`RequiredLevel`:{`Value`:`None`},`MaxLength`:120}");
        deleted("GlobalOptionSetDefinitions(Name='ctso_shade')");

        assertThat(read("EntityDefinitions(LogicalName='ctso_bankaccount')")
                        .path("DisplayName")
                        .path("UserLocalizedLabel")
                        .path("Label")
                        .asText())
                .isEqualTo("Bank");
        assertThat(read(column).path("MaxLength").asInt()).isEqualTo(120);
        assertThat(read(column).path("RequiredLevel").path("Value").asText()).isEqualTo("None");
        assertThat(read("GlobalOptionSetDefinitions").path("value")).isEmpty();
    }
}
