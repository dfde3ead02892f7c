package org.almanac.environment.store;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentPublisher;
import org.almanac.environment.PublisherFields;
import org.almanac.environment.Publishers;
import org.almanac.environment.authoring.PublisherEdits;
import org.almanac.environment.exporting.DefaultSolution;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.StateChange;
import org.almanac.solution.Publisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcPublishers implements Publishers {

    private final Editing editing;
    private final PublisherRows rows;
    private final Contents contents;

    JdbcPublishers(Editing editing, PublisherRows rows, Contents contents) {
        this.editing = editing;
        this.rows = rows;
        this.contents = contents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<EnvironmentPublisher> list(EnvironmentName environment) {
        return rows.all(editing.get(environment).id()).values().stream()
                .sorted(Comparator.comparing(PublisherState::key))
                .map(JdbcPublishers::shown)
                .toList();
    }

    @Override
    public Publisher ofDefaultSolution(EnvironmentName environment) {
        return DefaultSolution.publisher(environment);
    }

    @Override
    @Transactional
    public EnvironmentPublisher create(EnvironmentName environment, Publisher publisher, String operationKey) {
        EnvironmentRow row = edit(
                environment,
                edits -> edits.create(publisher),
                operationKey,
                "Creating the publisher " + publisher.uniqueName());
        return find(row, publisher.uniqueName());
    }

    @Override
    @Transactional
    public EnvironmentPublisher change(
            EnvironmentName environment, String uniqueName, PublisherFields change, String operationKey) {
        EnvironmentRow row = edit(
                environment,
                edits -> edits.change(uniqueName, change),
                operationKey,
                "Changing the publisher " + uniqueName);
        return find(row, uniqueName);
    }

    @Override
    @Transactional
    public void delete(EnvironmentName environment, String uniqueName, String operationKey) {
        edit(environment, edits -> edits.delete(uniqueName), operationKey, "Deleting the publisher " + uniqueName);
    }

    private EnvironmentRow edit(
            EnvironmentName environment,
            Function<PublisherEdits, StateChange> edit,
            String operationKey,
            String label) {
        EnvironmentRow row = editing.lock(environment);
        PublisherEdits edits = new PublisherEdits(editing.read(row, StateQuery.of(Set.of())), contents);
        editing.apply(row, edit.apply(edits), operationKey, label);
        return row;
    }

    private EnvironmentPublisher find(EnvironmentRow row, String uniqueName) {
        return shown(Objects.requireNonNull(rows.all(row.id()).get(uniqueName.toLowerCase(Locale.ROOT))));
    }

    private static EnvironmentPublisher shown(PublisherState publisher) {
        return new EnvironmentPublisher(publisher.publisher(), publisher.readOnly());
    }
}
