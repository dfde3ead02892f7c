package org.almanac.dualwrite.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.HealthCheck;
import org.almanac.dualwrite.LinkBackup;
import org.almanac.dualwrite.MapSolution;
import org.almanac.dualwrite.SavedMaps;
import org.almanac.dualwrite.link.HealthChecks;
import org.almanac.dualwrite.link.Surroundings;
import org.almanac.environment.EnvironmentName;

/** The surroundings of a link; each fact is read once, when it is first asked for. */
final class EnvironmentFacts implements Surroundings {

    private final EnvironmentName environment;
    private final Script script;
    private final Instant now;
    private final Facts facts;
    private final Once<StandingFacts.Standing> standing = new Once<>(this::readStanding);
    private final Once<SavedMaps> saved = new Once<>(this::readSaved);
    private final Once<List<MapSolution>> solutions = new Once<>(this::readSolutions);
    private final Once<List<HealthCheck>> health = new Once<>(this::readHealth);
    private final Dataverse dataverse;

    EnvironmentFacts(EnvironmentName environment, Script script, Instant now, Facts facts, Collection<String> sets) {
        this.environment = environment;
        this.script = script;
        this.now = now;
        this.facts = facts;
        this.dataverse = new Dataverse(environment, facts, sets);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public boolean core() {
        return standing.get().core().isPresent();
    }

    private StandingFacts.Standing readStanding() {
        return facts.standing().of(environment);
    }

    @Override
    public Optional<Instant> offered() {
        return facts.standing()
                .coreInstalled(environment)
                .map(installed -> installed.plus(script.pace().offer()));
    }

    @Override
    public FinanceSide finance() {
        return script.finance();
    }

    @Override
    public Optional<String> linkedElsewhere(String finance) {
        return facts.links().linkedWith(finance, environment);
    }

    @Override
    public List<HealthCheck> health() {
        return health.get();
    }

    private List<HealthCheck> readHealth() {
        return HealthChecks.of(core(), finance(), dataverse.companies());
    }

    @Override
    public List<MapSolution> solutions() {
        return solutions.get();
    }

    private List<MapSolution> readSolutions() {
        return facts.maps().mapSolutions(environment, Set.of());
    }

    @Override
    public boolean installed(String solution) {
        return facts.inventory().solution(environment, solution).isPresent();
    }

    @Override
    public SavedMaps saved() {
        return saved.get();
    }

    private SavedMaps readSaved() {
        return facts.maps().savedMaps(environment);
    }

    @Override
    public DataverseTable table(String set) {
        return dataverse.table(set);
    }

    @Override
    public Map<String, Long> rows(String set) {
        Map<String, Long> described = finance().rowsOf(set);
        return described.isEmpty() ? dataverse.rows(set) : described;
    }

    @Override
    public Optional<LinkBackup> backup() {
        return facts.backups().newest(environment);
    }
}
