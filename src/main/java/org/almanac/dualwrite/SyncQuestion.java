package org.almanac.dualwrite;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a map's existing rows are to be copied when it is started; the decision table {@code initial-sync} answers.
 *
 * @param version that will be started
 * @param facts null where the environment has no version of the map yet: to be asked for after the import
 * @param why for people, such as {@code new columns: birthday}
 */
public record SyncQuestion(
        MapPair pair, UUID version, @Nullable SyncFacts facts, String why) {}
