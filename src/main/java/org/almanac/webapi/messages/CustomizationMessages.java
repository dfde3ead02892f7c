package org.almanac.webapi.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.Inventory;
import org.almanac.solution.ComponentRef;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.source.RequestContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makers may change in place, and how a change is taken back (dataverse-semantics 1.7, 2.3). */
@Configuration(proxyBeanMethods = false)
class CustomizationMessages {

    private static final String ID = "ComponentId";
    private static final String KIND = "SolutionComponentName";

    private final ComponentEditing editing;
    private final Inventory inventory;
    private final Components components;
    private final CustomizationLock lock;

    CustomizationMessages(
            ComponentEditing editing, Inventory inventory, Components components, CustomizationLock lock) {
        this.editing = editing;
        this.inventory = inventory;
        this.components = components;
        this.lock = lock;
    }

    @Bean("message.RemoveActiveCustomizations")
    Message removeActiveCustomizations() {
        return Served.of(
                Signature.action(
                        "RemoveActiveCustomizations",
                        List.of(Parameter.required(KIND, "Edm.String"), Parameter.required(ID, "Edm.Guid")),
                        List.of()),
                this::remove);
    }

    @Bean("message.IsComponentCustomizable")
    Message isComponentCustomizable() {
        return Served.of(
                Signature.function(
                        "IsComponentCustomizable",
                        List.of(Parameter.required(ID, "Edm.Guid"), Parameter.required(Components.TYPE, "Edm.Int32")),
                        List.of(Parameter.required("IsComponentCustomizable", "Edm.Boolean"))),
                this::customizable);
    }

    private Answer remove(RequestContext context, Arguments arguments) {
        ComponentRef component =
                components.named(context.environment(), arguments.requiredText(KIND), arguments.requiredId(ID));
        lock.beforeChange(context.environment(), "RemoveActiveCustomizations");
        editing.removeCustomizations(context.environment(), component, context.operationKey());
        return Answer.nothing();
    }

    private Answer customizable(RequestContext context, Arguments arguments) {
        ComponentRef component = components.numbered(context.environment(), arguments, arguments.requiredId(ID));
        boolean answer = inventory
                .stack(context.environment(), component)
                .map(Customizable::is)
                .orElse(true);
        ObjectNode fields = Fields.none();
        fields.put("IsComponentCustomizable", answer);
        return new Answer.Fields(fields);
    }
}
