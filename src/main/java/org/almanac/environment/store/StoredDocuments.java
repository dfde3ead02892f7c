package org.almanac.environment.store;

import java.util.Map;
import java.util.Optional;
import org.almanac.environment.records.Documents;
import org.almanac.solution.Sha256;
import org.springframework.stereotype.Component;

/** Documents of other packages among the contents. */
@Component
class StoredDocuments implements Documents {

    private final Contents contents;

    StoredDocuments(Contents contents) {
        this.contents = contents;
    }

    @Override
    public Sha256 keep(byte[] document) {
        Sha256 hash = Sha256.of(document);
        contents.put(Map.of(hash, document));
        return hash;
    }

    @Override
    public Optional<byte[]> find(Sha256 hash) {
        return contents.get(hash);
    }
}
