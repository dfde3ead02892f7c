package org.almanac.webapi.messages;

import java.time.Duration;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.target.AsyncOperation;
import org.almanac.target.AsyncOperations;
import org.almanac.webapi.model.WebApiError;
import org.springframework.stereotype.Component;

/**
 * One operation on solutions at a time (dataverse-semantics 3.4). What an environment is asked to do asynchronously waits its
 * turn; what is to be done at once is refused while another operation is under way. Exports change nothing and are in nobody's way.
 */
@Component
public class CustomizationLock {

    /** Most operations are over by then. */
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final AsyncOperations operations;

    CustomizationLock(AsyncOperations operations) {
        this.operations = operations;
    }

    /**
     * Looks before customizations are changed or published.
     *
     * @param wanted what is to be done, such as {@code Publish}
     * @throws WebApiError 429 while an operation is under way
     */
    public void beforeChange(EnvironmentName environment, String wanted) {
        underWay(environment).ifPresent(running -> {
            throw WebApiError.customizationLock(wanted, running, RETRY);
        });
    }

    /**
     * Looks before an operation on solutions that is to be done at once.
     *
     * @param wanted what is to be done, such as {@code Import}
     * @throws WebApiError 400 while another one is under way
     */
    public void beforeOperation(EnvironmentName environment, String wanted) {
        underWay(environment).ifPresent(running -> {
            throw WebApiError.otherOperation(wanted, running);
        });
    }

    private Optional<String> underWay(EnvironmentName environment) {
        return operations.underWay(environment).stream()
                .map(AsyncOperation::type)
                .filter(type -> type != AsyncOperation.Type.EXPORT_SOLUTION)
                .findFirst()
                .map(CustomizationLock::label);
    }

    private static String label(AsyncOperation.Type type) {
        return switch (type) {
            case EXPORT_SOLUTION -> "Export";
            case IMPORT_SOLUTION -> "Import";
            case PUBLISH_ALL -> "PublishAll";
            case DELETE_AND_PROMOTE -> "DeleteAndPromote";
            case UNINSTALL_SOLUTION -> "Uninstall";
            case STAGE_AND_UPGRADE -> "StageAndUpgrade";
            case UNDO -> "Undo";
        };
    }
}
