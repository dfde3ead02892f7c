package org.almanac.target;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names an operation before it is sent, so that sending it again is harmless: 1 to 120 characters, such as {@code
 * <deployment>/import/1}.
 */
public record OperationKey(String value) {

    private static final int LONGEST = 120;

    public OperationKey {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("an operation key has 1 to 120 characters");
        }
    }

    /** The id of the asynchronous operation that the key stands for; always the same. */
    public UUID operationId() {
        return idOf("operation");
    }

    /** The id of the import job, where the client has chosen none; always the same. */
    public UUID importJobId() {
        return idOf("import job");
    }

    private UUID idOf(String what) {
        return UUID.nameUUIDFromBytes((what + '\n' + value).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value;
    }
}
