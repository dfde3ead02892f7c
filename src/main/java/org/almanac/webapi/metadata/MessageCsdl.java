package org.almanac.webapi.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.model.EntityModel;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edm.provider.CsdlAction;
import org.apache.olingo.commons.api.edm.provider.CsdlActionImport;
import org.apache.olingo.commons.api.edm.provider.CsdlComplexType;
import org.apache.olingo.commons.api.edm.provider.CsdlFunction;
import org.apache.olingo.commons.api.edm.provider.CsdlFunctionImport;
import org.apache.olingo.commons.api.edm.provider.CsdlParameter;
import org.apache.olingo.commons.api.edm.provider.CsdlProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlReturnType;
import org.jspecify.annotations.Nullable;

/**
 * The messages in CSDL. The answer of {@code X} is the complex type {@code XResponse}; an object that a signature does not
 * describe is an open complex type.
 */
final class MessageCsdl {

    private static final String ANY_OBJECT = "Edm.ComplexType";

    private final EntityModel model;
    private final Map<String, CsdlComplexType> complexTypes = new LinkedHashMap<>();
    private final List<CsdlAction> actions = new ArrayList<>();
    private final List<CsdlFunction> functions = new ArrayList<>();
    private final List<CsdlActionImport> actionImports = new ArrayList<>();
    private final List<CsdlFunctionImport> functionImports = new ArrayList<>();

    MessageCsdl(EntityModel model, List<Signature> signatures) {
        this.model = model;
        signatures.forEach(this::add);
    }

    Map<String, CsdlComplexType> complexTypes() {
        return complexTypes;
    }

    List<CsdlAction> actions() {
        return actions;
    }

    List<CsdlFunction> functions() {
        return functions;
    }

    List<CsdlActionImport> actionImports() {
        return actionImports;
    }

    List<CsdlFunctionImport> functionImports() {
        return functionImports;
    }

    private void add(Signature message) {
        boolean bound = message.boundTo() != null;
        FullQualifiedName name = CrmEdmProvider.qualified(message.name());
        CsdlReturnType answer = answer(message);
        if (message.function()) {
            CsdlFunction function =
                    new CsdlFunction().setName(message.name()).setBound(bound).setParameters(parameters(message));
            function.setReturnType(
                    answer == null ? new CsdlReturnType().setType(complexType(message.name() + "Response")) : answer);
            functions.add(function);
            if (!bound) {
                functionImports.add(
                        new CsdlFunctionImport().setName(message.name()).setFunction(name));
            }
            return;
        }
        CsdlAction action =
                new CsdlAction().setName(message.name()).setBound(bound).setParameters(parameters(message));
        if (answer != null) {
            action.setReturnType(answer);
        }
        actions.add(action);
        if (!bound) {
            actionImports.add(new CsdlActionImport().setName(message.name()).setAction(name));
        }
    }

    private List<CsdlParameter> parameters(Signature message) {
        List<CsdlParameter> parameters = new ArrayList<>();
        if (message.boundTo() != null) {
            parameters.add(new CsdlParameter()
                    .setName("entity")
                    .setType(CrmEdmProvider.qualified(message.boundTo()))
                    .setNullable(false));
        }
        for (Parameter parameter : message.parameters()) {
            parameters.add(new CsdlParameter()
                    .setName(parameter.name())
                    .setType(type(parameter, message))
                    .setNullable(!parameter.required())
                    .setCollection(parameter.collection()));
        }
        return parameters;
    }

    private @Nullable CsdlReturnType answer(Signature message) {
        if (message.resultEntity() != null) {
            return new CsdlReturnType()
                    .setType(CrmEdmProvider.qualified(message.resultEntity()))
                    .setCollection(true)
                    .setNullable(false);
        }
        if (message.results().isEmpty()) {
            return null;
        }
        FullQualifiedName name = complexType(message.name() + "Response");
        List<CsdlProperty> fields = new ArrayList<>();
        for (Parameter field : message.results()) {
            fields.add(new CsdlProperty()
                    .setName(field.name())
                    .setType(type(field, message))
                    .setCollection(field.collection())
                    .setNullable(!field.required()));
        }
        complexTypes.put(
                name.getName(), new CsdlComplexType().setName(name.getName()).setProperties(fields));
        return new CsdlReturnType().setType(name);
    }

    private FullQualifiedName type(Parameter parameter, Signature message) {
        String type = parameter.type();
        if (type.equals(ANY_OBJECT)) {
            return complexType(message.name() + parameter.name());
        }
        if (type.startsWith("Edm.")) {
            return new FullQualifiedName(type);
        }
        String name = type.substring(type.lastIndexOf('.') + 1);
        return name.equals(CrmEdmProvider.BASE) || model.byName(name).isPresent()
                ? CrmEdmProvider.qualified(name)
                : complexType(name);
    }

    private FullQualifiedName complexType(String name) {
        complexTypes.computeIfAbsent(
                name, absent -> new CsdlComplexType().setName(absent).setOpenType(true));
        return CrmEdmProvider.qualified(name);
    }
}
