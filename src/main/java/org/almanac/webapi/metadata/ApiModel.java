package org.almanac.webapi.metadata;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.model.EntityModel;
import org.almanac.webapi.model.EntityType;
import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.server.api.ServiceMetadata;

/**
 * What the Web API of one environment consists of at one moment: its entity types and messages. The entity data model is built
 * once, when it is first needed, so whoever serves an environment keeps its {@code ApiModel} until the types change.
 */
public final class ApiModel {

    /** Namespace of everything that is declared. */
    public static final String NAMESPACE = "Microsoft.Dynamics.CRM";

    /** The namespace's alias. */
    public static final String ALIAS = "mscrm";

    private final EntityModel entities;
    private final List<Signature> messages;
    private final Once<ServiceMetadata> metadata;
    private final Once<byte[]> csdl;
    private final Once<byte[]> annotatedCsdl;

    public ApiModel(EntityModel entities, Collection<Signature> messages) {
        this.entities = entities;
        this.messages = List.copyOf(messages);
        metadata = new Once<>(() -> MetadataDocument.plain(new CrmEdmProvider(this.entities, this.messages, false)));
        csdl = new Once<>(() -> MetadataDocument.csdl(metadata.get()));
        annotatedCsdl = new Once<>(() -> MetadataDocument.csdl(
                MetadataDocument.annotated(new CrmEdmProvider(this.entities, this.messages, true))));
    }

    public EntityModel entities() {
        return entities;
    }

    public List<Signature> messages() {
        return messages;
    }

    /** The message that is called without a row. */
    public Optional<Signature> unbound(String name) {
        return messages.stream()
                .filter(message -> message.boundTo() == null && message.name().equals(name))
                .findFirst();
    }

    /** The message that is called on a row of a type, or on rows of any type. */
    public Optional<Signature> bound(String name, EntityType type) {
        return messages.stream()
                .filter(message -> message.name().equals(name)
                        && (type.logicalName().equals(message.boundTo())
                                || CrmEdmProvider.BASE.equals(message.boundTo())))
                .findFirst();
    }

    public Edm edm() {
        return metadata.get().getEdm();
    }

    /** The metadata document: CSDL as XML in UTF-8. */
    public byte[] csdl() {
        return csdl.get().clone();
    }

    /** The same with annotations that say which columns are read only, for {@code $metadata?annotations=true}. */
    public byte[] annotatedCsdl() {
        return annotatedCsdl.get().clone();
    }
}
