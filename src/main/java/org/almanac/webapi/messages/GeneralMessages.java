package org.almanac.webapi.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.almanac.environment.Environment;
import org.almanac.environment.Environments;
import org.almanac.solution.SolutionVersion;
import org.almanac.webapi.UserIds;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.source.RequestContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What clients ask first: who am I, and where (dataverse-semantics 8.6). */
@Configuration(proxyBeanMethods = false)
class GeneralMessages {

    private final Environments environments;

    GeneralMessages(Environments environments) {
        this.environments = environments;
    }

    @Bean("message.WhoAmI")
    Message whoAmI() {
        return Served.of(
                Signature.function(
                        "WhoAmI",
                        List.of(),
                        List.of(
                                Parameter.required("BusinessUnitId", "Edm.Guid"),
                                Parameter.required("UserId", "Edm.Guid"),
                                Parameter.required("OrganizationId", "Edm.Guid"))),
                (context, arguments) -> whoAmI(context));
    }

    @Bean("message.RetrieveVersion")
    Message retrieveVersion() {
        return Served.of(
                Signature.function("RetrieveVersion", List.of(), List.of(Parameter.required("Version", "Edm.String"))),
                (context, arguments) -> Fields.text("Version", version(context)));
    }

    @Bean("message.RetrieveCurrentOrganization")
    Message retrieveCurrentOrganization() {
        return Served.of(
                Signature.function(
                        "RetrieveCurrentOrganization",
                        List.of(Parameter.required("AccessType", "mscrm.EndpointAccessType")),
                        List.of(Parameter.required("Detail", "Edm.ComplexType"))),
                (context, arguments) -> organization(context));
    }

    /** One address reaches an environment, however it is asked for, and the client knows it. */
    private Answer organization(RequestContext context) {
        Environment environment = environments.get(context.environment());
        ObjectNode fields = Fields.none();
        ObjectNode detail = fields.putObject("Detail");
        detail.put("OrganizationId", UserIds.organization(context.environment()).toString());
        detail.put("FriendlyName", environment.displayName());
        detail.put("OrganizationVersion", version(context));
        detail.put("UniqueName", environment.name().value());
        detail.put("UrlName", environment.name().value());
        detail.put("State", "Enabled");
        return new Answer.Fields(fields);
    }

    private static Answer whoAmI(RequestContext context) {
        ObjectNode fields = Fields.none();
        fields.put("BusinessUnitId", UserIds.businessUnit(context.environment()).toString());
        fields.put("UserId", UserIds.of(context.user()).toString());
        fields.put("OrganizationId", UserIds.organization(context.environment()).toString());
        return new Answer.Fields(fields);
    }

    /** With all four numbers, which clients compare. */
    private String version(RequestContext context) {
        SolutionVersion version =
                SolutionVersion.parse(environments.get(context.environment()).platformVersion());
        return version.major() + "." + version.minor() + "." + version.build() + "." + version.revision();
    }
}
