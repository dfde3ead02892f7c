package org.almanac.environment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of an import that got past its validation (dataverse-semantics 3.5).
 *
 * @param id the client's choice, otherwise made from the operation's key
 * @param operationKey the key under which the import was submitted
 * @param operationContext New, Update or one of the upgrades
 * @param progress 0 to 100, rising; says nothing about success
 * @param completedOn null while running
 * @param failure why it failed; null while running and after a success
 */
public record ImportJob(
        UUID id,
        EnvironmentName environment,
        String operationKey,
        String solution,
        String version,
        Context importContext,
        HistorySuboperation operationContext,
        double progress,
        Instant startedOn,
        @Nullable Instant completedOn,
        @Nullable ImportFailure failure) {

    /** How the package goes in (dataverse-semantics 3.1). */
    public enum Context {
        INSTALL("ImportInstall"),
        UPGRADE("ImportUpgrade"),
        HOLDING("ImportHolding");

        private final String label;

        Context(String label) {
            this.label = label;
        }

        /** The platform's name, such as {@code ImportHolding}. */
        public String label() {
            return label;
        }

        /** The context of an import of a kind; a patch goes in as an installation. */
        public static Context of(PlanMode mode, boolean patch) {
            return switch (mode) {
                case INSTALL, PATCH -> INSTALL;
                case STAGE -> HOLDING;
                default -> patch ? INSTALL : UPGRADE;
            };
        }
    }

    public boolean completed() {
        return completedOn != null;
    }

    public boolean succeeded() {
        return completed() && failure == null;
    }
}
