package org.almanac.webapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almanac.webapi.metadata.ApiModel;
import org.almanac.webapi.metadata.ServiceDocument;
import org.apache.olingo.client.api.ODataClient;
import org.apache.olingo.client.core.ODataClientFactory;
import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.commons.api.edm.EdmAction;
import org.apache.olingo.commons.api.edm.EdmEntityType;
import org.apache.olingo.commons.api.edm.EdmSchema;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.junit.jupiter.api.Test;

class DescribedApiTest {

    private final ApiModel api = new SampleApi().environment().api();

    private Edm readByOthers() {
        ODataClient client = ODataClientFactory.getClient();
        return client.getReader().readMetadata(new ByteArrayInputStream(api.csdl()));
    }

    private static FullQualifiedName crm(String name) {
        return new FullQualifiedName("Microsoft.Dynamics.CRM", name);
    }

    @Test
    void otherClientsUnderstandTheTypes() {
        EdmEntityType account = readByOthers().getEntityType(crm("account"));

        assertThat(account.getBaseType().getName()).isEqualTo("crmbaseentity");
        assertThat(account.getBaseType().isAbstract()).isTrue();
        assertThat(account.getKeyPredicateNames()).containsExactly("accountid");
        assertThat(account.getStructuralProperty("name").getMaxLength()).isEqualTo(160);
        assertThat(account.getStructuralProperty("_primarycontactid_value")
                        .getType()
                        .getName())
                .isEqualTo("Guid");
        assertThat(account.getNavigationProperty("primarycontactid").getType().getName())
                .isEqualTo("contact");
        assertThat(account.getNavigationProperty("primarycontactid").getReferencingPropertyName("contactid"))
                .isEqualTo("_primarycontactid_value");
        assertThat(account.getNavigationProperty("contact_customer_accounts").isCollection())
                .isTrue();
    }

    @Test
    void otherClientsUnderstandTheSets() {
        Edm edm = readByOthers();

        assertThat(edm.getEntityContainer().getName()).isEqualTo("System");
        assertThat(edm.getEntityContainer()
                        .getEntitySet("accounts")
                        .getRelatedBindingTarget("primarycontactid")
                        .getName())
                .isEqualTo("contacts");
    }

    @Test
    void otherClientsUnderstandTheMessages() {
        Edm edm = readByOthers();
        EdmSchema schema = edm.getSchema("Microsoft.Dynamics.CRM");

        assertThat(edm.getEntityContainer()
                        .getFunctionImport("WhoAmI")
                        .getUnboundFunctions()
                        .get(0)
                        .getReturnType()
                        .getType()
                        .getName())
                .isEqualTo("WhoAmIResponse");
        assertThat(edm.getEntityContainer()
                        .getActionImport("StoreAll")
                        .getUnboundAction()
                        .getParameter("Targets")
                        .isCollection())
                .isTrue();
        assertThat(schema.getActions())
                .filteredOn(EdmAction::isBound)
                .extracting(action -> action.getParameterNames())
                .containsExactly(List.of("entity", "Why"));
        assertThat(schema.getComplexTypes())
                .extracting(type -> type.getName())
                .contains("StoreAllSettings", "CalculationKind");
    }

    @Test
    void annotationsSayWhichColumnsAreReadOnly() {
        assertThat(new String(api.annotatedCsdl(), StandardCharsets.UTF_8))
                .contains("<Property Name=\"_primarycontactid_value\" Type=\"Edm.Guid\">"
                        + "<Annotation Term=\"Org.OData.Core.V1.Permissions\">"
                        + "<EnumMember>Org.OData.Core.V1.PermissionType/Read</EnumMember>")
                .contains("<edmx:Include Namespace=\"Org.OData.Core.V1\"");
        assertThat(new String(api.csdl(), StandardCharsets.UTF_8))
                .doesNotContain("<Annotation")
                .contains("Alias=\"mscrm\"")
                .contains("<Function Name=\"LastXDays\"");
    }

    @Test
    void theServiceDocumentNamesTheSets() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            ServiceDocument.write(api, SampleApi.ROOT, json);
        }

        var document = new ObjectMapper().readTree(text.toString());
        assertThat(document.path("@odata.context").asText()).isEqualTo(SampleApi.ROOT + "$metadata");
        assertThat(document.path("value").findValuesAsText("url")).contains("accounts", "savedqueries");
    }

    @Test
    void theModelIsBuiltOnce() {
        assertThat(api.edm()).isSameAs(api.edm());
    }
}
