package org.almanac.environment.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.UnknownDefinition;
import org.almanac.environment.mirroring.UnknownDefinitions;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds unknown definitions in the store; the length of a content spares reading nearly all others. */
@Component
class StoredUnknowns implements UnknownDefinitions {

    private final NamedParameterJdbcTemplate named;
    private final Contents contents;

    StoredUnknowns(JdbcTemplate jdbc, Contents contents) {
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.contents = contents;
    }

    @Override
    public Set<Sha256> among(Collection<Sha256> definitions) {
        Set<Sha256> likely = new HashSet<>();
        for (List<Sha256> chunk : Chunks.of(new HashSet<>(definitions))) {
            named.query(
                    "SELECT hash FROM alm.content WHERE part = 0 AND hash IN (:hashes) AND OCTET_LENGTH(bytes) = "
                            + UnknownDefinition.LENGTH,
                    Map.of("hashes", chunk.stream().map(Sha256::bytes).toList()),
                    row -> {
                        likely.add(Sha256.ofDigest(row.getBytes(1)));
                    });
        }
        Set<Sha256> result = new HashSet<>();
        contents.of(likely).forEach((hash, body) -> {
            if (UnknownDefinition.is(body)) {
                result.add(hash);
            }
        });
        return result;
    }
}
