package org.almanac.webapi.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.model.EntityModel;
import org.almanac.webapi.model.EntityType;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edm.provider.CsdlAbstractEdmProvider;
import org.apache.olingo.commons.api.edm.provider.CsdlAction;
import org.apache.olingo.commons.api.edm.provider.CsdlActionImport;
import org.apache.olingo.commons.api.edm.provider.CsdlAliasInfo;
import org.apache.olingo.commons.api.edm.provider.CsdlComplexType;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainer;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainerInfo;
import org.apache.olingo.commons.api.edm.provider.CsdlEntitySet;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityType;
import org.apache.olingo.commons.api.edm.provider.CsdlFunction;
import org.apache.olingo.commons.api.edm.provider.CsdlFunctionImport;
import org.apache.olingo.commons.api.edm.provider.CsdlSchema;
import org.apache.olingo.commons.api.edm.provider.CsdlTerm;
import org.jspecify.annotations.Nullable;

/** Tells Olingo what an environment's Web API consists of, in the names that the platform's {@code $metadata} has. */
final class CrmEdmProvider extends CsdlAbstractEdmProvider {

    /** The abstract type that all entity types derive from. */
    static final String BASE = "crmbaseentity";

    private static final String CONTAINER = "System";

    private final Map<String, CsdlEntityType> types = new LinkedHashMap<>();
    private final Map<String, CsdlEntitySet> sets = new LinkedHashMap<>();
    private final MessageCsdl messages;
    private final List<CsdlFunction> queryFunctions = QueryFunction.unbound();

    /** @param annotated whether to say which columns are read only */
    CrmEdmProvider(EntityModel model, List<Signature> signatures, boolean annotated) {
        types.put(BASE, new CsdlEntityType().setName(BASE).setAbstract(true));
        var csdl = new EntityTypeCsdl(model, annotated);
        for (EntityType type : model.all()) {
            types.put(type.logicalName(), csdl.type(type));
            sets.put(type.entitySet(), csdl.set(type));
        }
        messages = new MessageCsdl(model, signatures);
    }

    static FullQualifiedName qualified(String name) {
        return new FullQualifiedName(ApiModel.NAMESPACE, name);
    }

    @Override
    public @Nullable CsdlEntityType getEntityType(FullQualifiedName name) {
        return types.get(name.getName());
    }

    @Override
    public @Nullable CsdlComplexType getComplexType(FullQualifiedName name) {
        return messages.complexTypes().get(name.getName());
    }

    /** The one term of another vocabulary that annotations use. */
    @Override
    public @Nullable CsdlTerm getTerm(FullQualifiedName name) {
        return name.equals(MetadataDocument.PERMISSIONS)
                ? new CsdlTerm()
                        .setName(name.getName())
                        .setType(EdmPrimitiveTypeKind.String.getFullQualifiedName()
                                .getFullQualifiedNameAsString())
                : null;
    }

    @Override
    public @Nullable List<CsdlAction> getActions(FullQualifiedName name) {
        return named(messages.actions(), name);
    }

    private static @Nullable List<CsdlAction> named(List<CsdlAction> all, FullQualifiedName name) {
        List<CsdlAction> found =
                all.stream().filter(one -> one.getName().equals(name.getName())).toList();
        return found.isEmpty() ? null : found;
    }

    /** Query functions are called in filters as if every row had them, so the parser is told that they are bound. */
    @Override
    public @Nullable List<CsdlFunction> getFunctions(FullQualifiedName name) {
        List<CsdlFunction> found = new ArrayList<>();
        messages.functions().stream()
                .filter(one -> one.getName().equals(name.getName()))
                .forEach(found::add);
        found.addAll(QueryFunction.bound(name.getName()));
        return found.isEmpty() ? null : found;
    }

    @Override
    public @Nullable CsdlEntitySet getEntitySet(FullQualifiedName container, String name) {
        return sets.get(name);
    }

    @Override
    public @Nullable CsdlActionImport getActionImport(FullQualifiedName container, String name) {
        return messages.actionImports().stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable CsdlFunctionImport getFunctionImport(FullQualifiedName container, String name) {
        return messages.functionImports().stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public CsdlEntityContainerInfo getEntityContainerInfo(@Nullable FullQualifiedName name) {
        return new CsdlEntityContainerInfo().setContainerName(qualified(CONTAINER));
    }

    @Override
    public List<CsdlAliasInfo> getAliasInfos() {
        return List.of(new CsdlAliasInfo().setNamespace(ApiModel.NAMESPACE).setAlias(ApiModel.ALIAS));
    }

    @Override
    public CsdlEntityContainer getEntityContainer() {
        return new CsdlEntityContainer()
                .setName(CONTAINER)
                .setEntitySets(new ArrayList<>(sets.values()))
                .setActionImports(messages.actionImports())
                .setFunctionImports(messages.functionImports());
    }

    @Override
    public List<CsdlSchema> getSchemas() {
        List<CsdlFunction> functions = new ArrayList<>(messages.functions());
        functions.addAll(queryFunctions);
        return List.of(new CsdlSchema()
                .setNamespace(ApiModel.NAMESPACE)
                .setAlias(ApiModel.ALIAS)
                .setEntityTypes(new ArrayList<>(types.values()))
                .setComplexTypes(new ArrayList<>(messages.complexTypes().values()))
                .setActions(messages.actions())
                .setFunctions(functions)
                .setEntityContainer(getEntityContainer()));
    }
}
