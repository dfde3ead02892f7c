package org.almanac.webapi.messages;

import static org.almanac.webapi.messages.MessageStage.TEST;

import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.source.EntitySource;

/** Finds who serves a table on a stage. */
public final class SourceOf {

    private SourceOf() {}

    public static EntitySource table(MessageStage stage, String logicalName) {
        return stage.beans(EntitySource.class).stream()
                .filter(source -> source.types(TEST).stream()
                        .anyMatch(type -> type.logicalName().equals(logicalName)))
                .findFirst()
                .orElseThrow();
    }

    public static EntityType type(EntitySource source, String logicalName) {
        return source.types(TEST).stream()
                .filter(type -> type.logicalName().equals(logicalName))
                .findFirst()
                .orElseThrow();
    }
}
