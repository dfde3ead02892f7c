package org.almanac.target.dataverse.operation;

import org.almanac.target.OperationKey;

/** Under which key the package that is replaced by an import is exported before. */
final class BackupKey {

    private static final String PREFIX = "backup/";

    private BackupKey() {}

    static String of(RemoteOperation operation) {
        return PREFIX + new OperationKey(operation.key()).operationId();
    }

    static boolean is(String key) {
        return key.startsWith(PREFIX);
    }
}
