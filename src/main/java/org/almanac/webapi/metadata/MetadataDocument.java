package org.almanac.webapi.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.serializer.SerializerException;

/** Makes the metadata document. */
final class MetadataDocument {

    private MetadataDocument() {}

    static ServiceMetadata metadata(CrmEdmProvider provider) {
        return OData.newInstance().createServiceMetadata(provider, List.of());
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
