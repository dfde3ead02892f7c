package org.almanac.process.tablemaps;

import java.util.Optional;
import org.almanac.deployment.DeploymentRun;
import org.springframework.stereotype.Component;

/** Goes through the packages of a set-up. */
@Component
class NextPackage {

    private final SetUpNotes notes;

    NextPackage(SetUpNotes notes) {
        this.notes = notes;
    }

    /** The package whose turn it is from now on; empty after the last. */
    Optional<String> choose(DeploymentRun run) {
        SetUpDocument document = notes.get(run.id());
        if (document.next() >= document.others().size()) {
            return Optional.empty();
        }
        SetUpDocument.Package chosen = document.others().get(document.next());
        notes.put(run.id(), document.withNext(document.next() + 1));
        return Optional.of(chosen.uniqueName() + " " + chosen.version());
    }
}
