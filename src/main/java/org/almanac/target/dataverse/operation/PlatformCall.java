package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import org.almanac.target.AsyncOperation;
import org.almanac.target.dataverse.client.Command;
import org.almanac.target.dataverse.client.CommandBody;
import org.almanac.target.dataverse.client.FileContent;
import org.jspecify.annotations.Nullable;

/**
 * A message of the platform, ready to be sent (dataverse-semantics 3.2, 3.3, 5.1, 6).
 *
 * @param message such as {@code ImportSolutionAsync}
 * @param type of the asynchronous operation that it makes
 * @param file the package; null for what brings none
 */
record PlatformCall(
        String message,
        AsyncOperation.Type type,
        ObjectNode parameters,
        @Nullable FileContent file) {

    boolean imports() {
        return file != null;
    }

    /** @param importJob null for what is no import */
    Command command(@Nullable UUID importJob, Duration timeout) {
        if (file == null || importJob == null) {
            return Command.action(message, CommandBody.json(parameters), timeout);
        }
        ObjectNode all = parameters.deepCopy().put("ImportJobId", importJob.toString());
        return Command.action(message, CommandBody.withFile(all, "CustomizationFile", file), timeout);
    }
}
