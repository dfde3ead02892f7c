package org.almanac.environment.store;

import org.almanac.environment.Cloning;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.authoring.CloneEdits;
import org.almanac.solution.SolutionVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcCloning implements Cloning {

    private final SolutionChanges changes;
    private final Contents contents;
    private final CloneSettings settings;

    JdbcCloning(SolutionChanges changes, Contents contents, CloneSettings settings) {
        this.changes = changes;
        this.contents = contents;
        this.settings = settings;
    }

    @Override
    @Transactional
    public InstalledSolution asPatch(
            EnvironmentName environment, String parent, String displayName, String version, String operationKey) {
        EnvironmentRow row = changes.apply(
                environment,
                parent,
                state -> new CloneEdits(state, contents, settings.equalVersion()).asPatch(parent, displayName, version),
                operationKey,
                "Making a patch of " + parent);
        String spelled = changes.show(row, parent).uniqueName();
        return changes.show(row, CloneEdits.patchName(spelled, SolutionVersion.parse(version)));
    }

    @Override
    @Transactional
    public InstalledSolution asSolution(
            EnvironmentName environment, String parent, String displayName, String version, String operationKey) {
        EnvironmentRow row = changes.apply(
                environment,
                parent,
                state -> new CloneEdits(state, contents, settings.equalVersion())
                        .asSolution(parent, displayName, version),
                operationKey,
                "Merging the patches of " + parent);
        return changes.show(row, parent);
    }
}
