package org.almanac.webapi.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityModel;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edm.provider.CsdlAnnotation;
import org.apache.olingo.commons.api.edm.provider.CsdlEntitySet;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityType;
import org.apache.olingo.commons.api.edm.provider.CsdlNavigationProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlNavigationPropertyBinding;
import org.apache.olingo.commons.api.edm.provider.CsdlProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlPropertyRef;
import org.apache.olingo.commons.api.edm.provider.CsdlReferentialConstraint;
import org.apache.olingo.commons.api.edm.provider.annotation.CsdlConstantExpression;
import org.apache.olingo.commons.api.edm.provider.annotation.CsdlConstantExpression.ConstantExpressionType;

/** An entity type and its set in CSDL. What leads to a table that the model does not have is left out. */
final class EntityTypeCsdl {

    private final EntityModel model;
    private final boolean annotated;

    EntityTypeCsdl(EntityModel model, boolean annotated) {
        this.model = model;
        this.annotated = annotated;
    }

    CsdlEntityType type(EntityType type) {
        Map<String, CsdlProperty> properties = new LinkedHashMap<>();
        for (Property property : type.properties()) {
            properties.putIfAbsent(property.name(), property(property, type));
        }
        properties.computeIfAbsent(
                type.primaryId(),
                name -> primitive(name, EdmPrimitiveTypeKind.Guid).setNullable(false));
        List<CsdlNavigationProperty> navigations = new ArrayList<>();
        for (Lookup lookup : type.lookups()) {
            properties.computeIfAbsent(
                    lookup.valueProperty(), name -> readOnly(primitive(name, EdmPrimitiveTypeKind.Guid)));
            model.byName(lookup.target()).ifPresent(target -> navigations.add(navigation(lookup, target)));
        }
        for (CollectionNavigation collection : type.collections()) {
            model.byName(collection.target())
                    .ifPresent(target -> navigations.add(navigation(type, collection, target)));
        }
        return new CsdlEntityType()
                .setName(type.logicalName())
                .setBaseType(CrmEdmProvider.qualified(CrmEdmProvider.BASE))
                .setKey(List.of(new CsdlPropertyRef().setName(type.primaryId())))
                .setProperties(new ArrayList<>(properties.values()))
                .setNavigationProperties(navigations);
    }

    CsdlEntitySet set(EntityType type) {
        List<CsdlNavigationPropertyBinding> bindings = new ArrayList<>();
        type.lookups().forEach(lookup -> bind(bindings, lookup.name(), lookup.target()));
        type.collections().forEach(collection -> bind(bindings, collection.name(), collection.target()));
        return new CsdlEntitySet()
                .setName(type.entitySet())
                .setType(CrmEdmProvider.qualified(type.logicalName()))
                .setNavigationPropertyBindings(bindings);
    }

    private void bind(List<CsdlNavigationPropertyBinding> bindings, String navigation, String target) {
        model.byName(target)
                .ifPresent(type -> bindings.add(
                        new CsdlNavigationPropertyBinding().setPath(navigation).setTarget(type.entitySet())));
    }

    private CsdlProperty property(Property property, EntityType type) {
        CsdlProperty csdl = new CsdlProperty()
                .setName(property.name())
                .setType(new FullQualifiedName(property.type().edm()));
        if (property.maxLength() != null) {
            csdl.setMaxLength(property.maxLength());
        }
        if (property.type().edm().equals("Edm.Decimal")) {
            csdl.setScale(10);
        }
        if (property.name().equals(type.primaryId())) {
            return csdl.setNullable(false);
        }
        return property.writable() ? csdl : readOnly(csdl);
    }

    private static CsdlProperty primitive(String name, EdmPrimitiveTypeKind kind) {
        return new CsdlProperty().setName(name).setType(kind.getFullQualifiedName());
    }

    private CsdlProperty readOnly(CsdlProperty property) {
        if (!annotated) {
            return property;
        }
        return property.setAnnotations(List.of(new CsdlAnnotation()
                .setTerm(MetadataDocument.PERMISSIONS.getFullQualifiedNameAsString())
                .setExpression(new CsdlConstantExpression(
                        ConstantExpressionType.EnumMember, "Org.OData.Core.V1.PermissionType/Read"))));
    }

    private static CsdlNavigationProperty navigation(Lookup lookup, EntityType target) {
        CsdlNavigationProperty navigation = new CsdlNavigationProperty()
                .setName(lookup.name())
                .setType(CrmEdmProvider.qualified(target.logicalName()))
                .setNullable(true)
                .setReferentialConstraints(List.of(new CsdlReferentialConstraint()
                        .setProperty(lookup.valueProperty())
                        .setReferencedProperty(target.primaryId())));
        if (target.collection(lookup.partner()).isPresent()) {
            navigation.setPartner(lookup.partner());
        }
        return navigation;
    }

    private static CsdlNavigationProperty navigation(
            EntityType type, CollectionNavigation collection, EntityType target) {
        CsdlNavigationProperty navigation = new CsdlNavigationProperty()
                .setName(collection.name())
                .setType(CrmEdmProvider.qualified(target.logicalName()))
                .setCollection(true);
        String column = collection.lookup();
        if (column != null) {
            Lookup.ofColumn(target.lookups(), column).stream()
                    .filter(lookup -> lookup.target().equals(type.logicalName()))
                    .findFirst()
                    .ifPresent(lookup -> navigation.setPartner(lookup.name()));
        }
        return navigation;
    }
}
