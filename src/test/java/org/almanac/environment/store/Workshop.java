package org.almanac.environment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.almanac.database.TestDatabase;
import org.almanac.environment.AddedComponent;
import org.almanac.environment.Cloning;
import org.almanac.environment.ComponentDefinition;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.Governance;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.NewSolution;
import org.almanac.environment.PropertyEdit;
import org.almanac.environment.Publishers;
import org.almanac.environment.Publishing;
import org.almanac.environment.SolutionContents;
import org.almanac.environment.SolutionMember;
import org.almanac.environment.UnmanagedSolutions;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An environment in which a maker works. Whatever is done, the sum that the store keeps is the one that its tables have;
 * whatever is refused, the environment is what it was.
 */
final class Workshop {

    static final String KEY = "edit/maker";

    final StoreFixture store;
    final Publishers publishers;
    final UnmanagedSolutions solutions;
    final SolutionContents members;
    final ComponentEditing components;
    final Publishing publishing;
    final Cloning cloning;
    private final TransactionTemplate transactions;

    private Workshop(StoreFixture store, boolean equalVersion) {
        this.store = store;
        transactions = store.bean(TransactionTemplate.class);
        publishers = store.bean(Publishers.class);
        solutions = store.bean(UnmanagedSolutions.class);
        members = store.bean(SolutionContents.class);
        components = store.bean(ComponentEditing.class);
        publishing = store.bean(Publishing.class);
        cloning = equalVersion
                ? new JdbcCloning(
                        store.bean(SolutionChanges.class), store.bean(Contents.class), new CloneSettings(true))
                : store.bean(Cloning.class);
    }

    static Workshop on(TestDatabase product) {
        return new Workshop(StoreFixture.on(product), false);
    }

    /** The same environment where clones of solutions may keep the version. */
    Workshop takingEqualVersions() {
        return new Workshop(store, true);
    }

    /** A publisher {@code Contoso} with the prefix {@code ctso} and a solution {@code Core} 1.0.0.0. */
    Workshop withCore() {
        did(() -> publishers.create(StoreFixture.TEST, new Publisher("Contoso", "Contoso", "ctso", 20000), KEY));
        solution("Core", "1.0.0.0");
        return this;
    }

    InstalledSolution solution(String name, String version) {
        return did(() -> solutions.create(StoreFixture.TEST, new NewSolution(name, name, version, "Contoso"), KEY));
    }

    Workshop blockingCustomizations() {
        Governance open = Governance.STANDARD;
        store.environments.change(
                StoreFixture.TEST,
                new EnvironmentSettings(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Governance(
                                true, open.languages(), open.mostTables(), open.largestPackage(), open.checker())));
        return this;
    }

    /** Does it in a transaction and looks whether the sum is the tables'. */
    <T> T did(Supplier<T> edit) {
        T result = Objects.requireNonNull(transactions.execute(status -> edit.get()));
        assertThat(store.stateHash()).isEqualTo(sumOfTables());
        return result;
    }

    void did(Runnable edit) {
        did(() -> {
            edit.run();
            return true;
        });
    }

    /** The platform's number, or Almanac's code where the platform has none; nothing may have changed. */
    String refused(Runnable edit) {
        Sha256 before = store.stateHash();
        AlmanacException refusal = catchThrowableOfType(
                AlmanacException.class, () -> transactions.executeWithoutResult(status -> edit.run()));
        assertThat(store.stateHash()).isEqualTo(before).isEqualTo(sumOfTables());
        return refusal.items().stream()
                .map(ProblemDetailItem::code)
                .findFirst()
                .orElse(refusal.code().code());
    }

    private Sha256 sumOfTables() {
        Integer id = store.jdbc
                .sql("SELECT id FROM alm.environment WHERE name = 'test'")
                .query(Integer.class)
                .single();
        return store.fullSum.of(id).hash();
    }

    Workshop table(String solution, String name) {
        return put(
                solution,
                "Entity",
                name,
                "<Entity><Name>" + name + "</Name><EntityInfo><entity Name=\"" + name
                        + "\"><IsCustomizable>1</IsCustomizable></entity></EntityInfo></Entity>");
    }

    /** @param properties as {@code <Label>a</Label>} */
    Workshop column(String solution, String key, String properties) {
        return put(solution, "Attribute", key, "<attribute>" + properties + "</attribute>");
    }

    Workshop put(@Nullable String solution, String kind, String key, String xml) {
        did(() -> components.put(StoreFixture.TEST, definition(kind, key, xml), solution, KEY));
        return this;
    }

    static ComponentDefinition definition(String kind, String key, String xml) {
        return new ComponentDefinition(ComponentRef.of(kind, key), key, null, xml);
    }

    Workshop changed(String kind, String key, String property, @Nullable String value) {
        did(() -> change(kind, key, property, value));
        return this;
    }

    void change(String kind, String key, String property, @Nullable String value) {
        components.change(
                StoreFixture.TEST, ComponentRef.of(kind, key), List.of(new PropertyEdit(property, value)), null, KEY);
    }

    Workshop added(String solution, String kind, String key, int behavior) {
        did(() -> add(solution, kind, key, behavior, false));
        return this;
    }

    void add(String solution, String kind, String key, int behavior, boolean withRequired) {
        members.add(
                StoreFixture.TEST,
                solution,
                new AddedComponent(ComponentRef.of(kind, key), behavior, withRequired),
                KEY);
    }

    void remove(String solution, String kind, String key) {
        members.remove(StoreFixture.TEST, solution, ComponentRef.of(kind, key), KEY);
    }

    void delete(String kind, String key) {
        components.delete(StoreFixture.TEST, ComponentRef.of(kind, key), KEY);
    }

    /** Its components as {@code key} or, for roots, {@code key:behavior}. */
    List<String> contentsOf(String solution) {
        return members.list(StoreFixture.TEST, solution, null, 100).stream()
                .map(Workshop::shown)
                .toList();
    }

    private static String shown(SolutionMember member) {
        return member.component().key() + (member.behavior() == null ? "" : ":" + member.behavior());
    }

    ComponentStack stack(String kind, String key) {
        return store.inventory
                .stack(StoreFixture.TEST, ComponentRef.of(kind, key))
                .orElseThrow();
    }

    /** The effective value, with the layer that gives it. */
    String value(String kind, String key, String property) {
        return stack(kind, key).properties().stream()
                .filter(p -> p.name().equals(property))
                .map(p -> p.value() + " of " + p.winner())
                .findFirst()
                .orElse("(none)");
    }

    int published(String kind, String key) {
        return did(() -> publishing.publish(StoreFixture.TEST, Set.of(ComponentRef.of(kind, key)), KEY));
    }
}
