package org.almanac.webapi.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edmx.EdmxReference;
import org.apache.olingo.commons.api.edmx.EdmxReferenceInclude;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.serializer.SerializerException;

/** Makes the metadata document. */
final class MetadataDocument {

    /** Says whether a column can be written. */
    static final FullQualifiedName PERMISSIONS = new FullQualifiedName("Org.OData.Core.V1", "Permissions");

    private static final URI CORE = URI.create("http://vocabularies.odata.org/OData.Org.OData.Core.V1.xml");

    private MetadataDocument() {}

    static ServiceMetadata plain(CrmEdmProvider provider) {
        return OData.newInstance().createServiceMetadata(provider, List.of());
    }

    static ServiceMetadata annotated(CrmEdmProvider provider) {
        EdmxReference core = new EdmxReference(CORE);
        core.addInclude(new EdmxReferenceInclude(PERMISSIONS.getNamespace()));
        return OData.newInstance().createServiceMetadata(provider, List.of(core));
    }

    static byte[] csdl(ServiceMetadata metadata) {
        try (InputStream content = OData.newInstance()
                .createSerializer(ContentType.APPLICATION_XML)
                .metadataDocument(metadata)
                .getContent()) {
            return content.readAllBytes();
        } catch (SerializerException e) {
            throw new IllegalStateException("The entity data model cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
