package org.almanac.webapi.messages;

import java.util.List;
import org.almanac.environment.Customizations;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Inventory;
import org.almanac.environment.StagedPackage;
import org.almanac.solution.PlatformCode;
import org.almanac.target.ImportOrder;
import org.almanac.target.OperationKey;
import org.almanac.target.PackageFile;
import org.almanac.target.StagedUpgrades;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.platform.PlatformIds;
import org.almanac.webapi.source.RequestContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applies staged upgrades, which are named by the solution they wait for (dataverse-semantics 3.1, 3.3). */
@Configuration(proxyBeanMethods = false)
class UpgradeMessages {

    private static final String NAME = "UniqueName";
    private static final List<Parameter> PARAMETERS = List.of(Parameter.required(NAME, "Edm.String"));

    private final Submission submission;
    private final Inventory inventory;
    private final StagedUpgrades upgrades;
    private final AwaitedOperation awaited;
    private final CustomizationLock lock;

    UpgradeMessages(
            Submission submission,
            Inventory inventory,
            StagedUpgrades upgrades,
            AwaitedOperation awaited,
            CustomizationLock lock) {
        this.submission = submission;
        this.inventory = inventory;
        this.upgrades = upgrades;
        this.awaited = awaited;
        this.lock = lock;
    }

    @Bean("message.DeleteAndPromote")
    Message deleteAndPromote() {
        Signature signature =
                Signature.action("DeleteAndPromote", PARAMETERS, List.of(Parameter.required("SolutionId", "Edm.Guid")));
        return Served.elsewhere(signature, (context, arguments) -> {
            lock.beforeOperation(context.environment(), "DeleteAndPromote");
            awaited.succeeds(context.environment(), submit(context, arguments));
            return Fields.id("SolutionId", PlatformIds.solution(arguments.requiredText(NAME)));
        });
    }

    @Bean("message.DeleteAndPromoteAsync")
    Message deleteAndPromoteAsync() {
        Signature signature = Signature.action(
                "DeleteAndPromoteAsync", PARAMETERS, List.of(Parameter.required("AsyncOperationId", "Edm.Guid")));
        return Served.elsewhere(
                signature,
                (context, arguments) ->
                        Fields.id("AsyncOperationId", submit(context, arguments).operationId()));
    }

    private OperationKey submit(RequestContext context, Arguments arguments) {
        StagedPackage staged = waiting(context.environment(), arguments.requiredText(NAME));
        ImportOptions options = new ImportOptions(ImportMode.APPLY_UPGRADE, Customizations.MAINTAIN, false);
        ImportOrder order = ImportOrder.unplanned(PackageFile.read(staged.id()), options, null);
        return submission.submit(context, (target, key) -> target.submitImport(key, order));
    }

    private StagedPackage waiting(EnvironmentName environment, String solution) {
        return inventory
                .solution(environment, solution + "_Upgrade")
                .flatMap(holding -> upgrades.newest(environment, solution))
                .orElseThrow(() -> new WebApiError(
                        400,
                        PlatformCode.SOLUTION_UPGRADE_NOT_AVAILABLE,
                        "No staged upgrade of " + solution + " waits."));
    }
}
