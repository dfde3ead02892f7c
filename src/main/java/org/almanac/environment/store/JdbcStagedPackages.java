package org.almanac.environment.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.almanac.environment.PackageCheck;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionPackage;
import org.almanac.solution.SolutionPackages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcStagedPackages implements StagedPackages {

    private final JdbcClient jdbc;
    private final Contents contents;
    private final DefinitionPlaces places;
    private final PackageFrames frames;
    private final RequirementRows requirements;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final List<PackageCheck> checks;

    JdbcStagedPackages(
            JdbcClient jdbc,
            Contents contents,
            DefinitionPlaces places,
            PackageFrames frames,
            RequirementRows requirements,
            PlatformTransactionManager manager,
            Clock clock,
            ObjectProvider<PackageCheck> checks) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.places = places;
        this.frames = frames;
        this.requirements = requirements;
        // what is staged is the same for everybody and harmless by itself, so it need not wait for the caller's commit
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.checks = checks.orderedStream().toList();
    }

    @Override
    public StagedPackage stage(Sha256 id, Path zip) {
        return known(id).orElseGet(() -> read(id, zip));
    }

    private Optional<StagedPackage> known(Sha256 id) {
        Optional<StagedPackage> found = find(id);
        found.ifPresent(this::named);
        found.ifPresent(staged -> jdbc.sql("SELECT frame FROM alm.staged_package WHERE id = ?")
                .param(id.bytes())
                .query(byte[].class)
                .optional()
                .map(Sha256::ofDigest)
                .ifPresent(frame -> transactions.executeWithoutResult(
                        status -> frames.use(staged.manifest().body().hash(), frame))));
        return found;
    }

    /** Packages that were staged before anybody looked for them by name get theirs when they are used again. */
    private void named(StagedPackage staged) {
        jdbc.sql("UPDATE alm.staged_package SET solution_key = ? WHERE id = ? AND solution_key IS NULL")
                .params(keyOf(staged), staged.id().bytes())
                .update();
    }

    private static String keyOf(StagedPackage staged) {
        return SolutionState.keyOf(staged.manifest().uniqueName());
    }

    private StagedPackage read(Sha256 id, Path zip) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> index(id, zip)));
        } catch (DuplicateKeyException raced) {
            // somebody else staged the same package, or one that shares a definition, at the same moment
            return known(id).orElseGet(() -> read(id, zip));
        }
    }

    private StagedPackage index(Sha256 id, Path zip) {
        try (SolutionPackage solutionPackage = SolutionPackages.open(zip, ReadLimits.standard())) {
            PackageIndexing indexing = new PackageIndexing(solutionPackage, contents, places, frames, requirements);
            StagedPackage result = indexing.index(id, Files.size(zip), checks);
            Sha256 frame = indexing.frame();
            contents.put(List.of(result.manifest().body()));
            frames.use(result.manifest().body().hash(), frame);
            byte[] document = StagedDocument.write(result);
            Sha256 hash = Sha256.of(document);
            contents.put(Map.of(hash, document));
            jdbc.sql("INSERT INTO alm.staged_package (id, document, frame, staged_at, solution_key)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .params(id.bytes(), hash.bytes(), frame.bytes(), OffsetDateTime.now(clock), keyOf(result))
                    .update();
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<StagedPackage> find(Sha256 id) {
        return jdbc.sql("SELECT document FROM alm.staged_package WHERE id = ?")
                .param(id.bytes())
                .query(byte[].class)
                .optional()
                .flatMap(hash -> contents.get(Sha256.ofDigest(hash)))
                .map(StagedDocument::read);
    }
}
