package org.almanac.webapi.platform;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Inventory;
import org.almanac.environment.NewSolution;
import org.almanac.environment.Plan;
import org.almanac.environment.SolutionFields;
import org.almanac.environment.Uninstalling;
import org.almanac.environment.UnmanagedSolutions;
import org.almanac.solution.PlatformCode;
import org.almanac.webapi.UserIds;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.platform.KnownSolutions.Known;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.RequestContext;
import org.almanac.webapi.source.RowInput;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Serves {@code solutions} (dataverse-semantics 1.2, 6). Deleting an unmanaged one takes the container only; deleting a managed one
 * uninstalls it before the answer.
 */
@Component
@Order(PlatformOrder.OWN)
class SolutionTable extends PlatformTable {

    static final EntityType TYPE = TypeDraft.of("solution", "solutions", "solutionid", "friendlyname")
            .text(65, "uniquename")
            .text(256, "friendlyname", "version")
            .text(2000, "description")
            .shown(ValueType.BOOLEAN, "ismanaged", "isvisible", "isinternal", "isapimanaged")
            .shown(ValueType.BOOLEAN, "enabledforsourcecontrolintegration")
            .shown(ValueType.DATE_TIME, "installedon", "updatedon", "createdon", "modifiedon")
            .shown(ValueType.STRING, "solutionpackageversion", "thumbprint", "templatesuffix", "fileid")
            .shown(ValueType.STRING, "pinpointassetid", "pinpointsolutiondefaultlocale")
            .shown(ValueType.BIG_INTEGER, "pinpointpublisherid", "pinpointsolutionid", "versionnumber")
            .shown(ValueType.MEMO, "upgradeinfo")
            .shown(ValueType.GUID, "configurationpageid")
            .choice("solutiontype", Map.of(0, "None", 1, "Snapshot", 2, "Internal"))
            .choice("sourcecontrolsyncstatus", Map.of(0, "Not started", 1, "Initial sync in progress", 2, "Errors"))
            .lookup(new Lookup("publisherid", "publisherid", "publisher", true, "publisher_solution"))
            .lookup(new Lookup("parentsolutionid", "parentsolutionid", "solution", false, "solution_parent_solution"))
            .lookup(new Lookup("organizationid", "organizationid", "organization", false, ""))
            .collection("solution_parent_solution", "solution", "parentsolutionid")
            .collection("solution_solutioncomponent", "solutioncomponent", "solutionid")
            .build();

    private final KnownSolutions solutions;
    private final KnownPublishers publishers;
    private final UnmanagedSolutions unmanaged;
    private final Uninstalling uninstalling;
    private final Inventory inventory;

    SolutionTable(
            KnownSolutions solutions,
            KnownPublishers publishers,
            UnmanagedSolutions unmanaged,
            Uninstalling uninstalling,
            Inventory inventory) {
        super(TYPE);
        this.solutions = solutions;
        this.publishers = publishers;
        this.unmanaged = unmanaged;
        this.uninstalling = uninstalling;
        this.inventory = inventory;
    }

    @Override
    Stream<WireRow> all(EnvironmentName environment, Narrowing narrowing) {
        Object name = narrowing.equal().get("uniquename");
        return solutions.all(environment).stream()
                .filter(each -> name == null || each.uniqueName().equalsIgnoreCase(name.toString()))
                .map(each -> row(environment, each));
    }

    private WireRow row(EnvironmentName environment, Known solution) {
        RowDraft row = RowDraft.of(TYPE, solution.id())
                .with("uniquename", solution.uniqueName())
                .with("friendlyname", solution.displayName())
                .with("version", solution.version().text())
                .with("ismanaged", solution.managed())
                .with("isvisible", solution.visible())
                .with("isinternal", false)
                .with("isapimanaged", false)
                .with("enabledforsourcecontrolintegration", false)
                .with("solutiontype", 0)
                .with("sourcecontrolsyncstatus", 0)
                .with("installedon", solution.installedOn())
                .with("createdon", solution.installedOn())
                .with("updatedon", solution.managed() ? solution.updatedOn() : null)
                .with("modifiedon", solution.updatedOn())
                .refer(
                        "publisherid",
                        publishers.id(environment, solution.publisher().uniqueName()),
                        "publisher",
                        solution.publisher().displayName())
                .refer("organizationid", UserIds.organization(environment), "organization", environment.value());
        String parent = solution.parent();
        if (parent != null) {
            row.refer("parentsolutionid", PlatformIds.solution(parent), "solution", parent);
        }
        if (!solution.own()) {
            row.later("description", () -> inventory.description(environment, solution.uniqueName()));
        }
        return row.row();
    }

    @Override
    public UUID create(RequestContext context, EntityType type, UUID id, RowInput input) {
        UUID publisher = input.lookups()
                .getOrDefault("publisherid", Optional.empty())
                .map(LookupValue::id)
                .orElseThrow(() -> InvalidArgument.missing("publisherid", TYPE));
        NewSolution wanted = new NewSolution(
                required(input, "uniquename"),
                required(input, "friendlyname"),
                required(input, "version"),
                publishers
                        .find(context.environment(), publisher)
                        .orElseThrow(() -> WebApiError.noRow(PublisherTable.TYPE, publisher.toString()))
                        .publisher()
                        .uniqueName());
        String made = unmanaged
                .create(context.environment(), wanted, context.operationKey())
                .uniqueName();
        input.text("description")
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> unmanaged.change(
                        context.environment(), made, new SolutionFields(null, text, null), context.operationKey()));
        return PlatformIds.solution(made);
    }

    private static String required(RowInput input, String property) {
        return input.text(property)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> InvalidArgument.missing(property, TYPE));
    }

    @Override
    public void update(RequestContext context, EntityType type, UUID id, RowInput input) {
        Known solution = existing(context.environment(), id);
        if (solution.own()) {
            throw new WebApiError(
                    400,
                    PlatformCode.CANNOT_UPDATE_MANAGED_SOLUTION,
                    "The solution " + solution.uniqueName() + " is the platform's own.");
        }
        InvalidArgument.unlessSame(input, "uniquename", solution.uniqueName());
        Optional<UUID> publisher =
                input.lookups().getOrDefault("publisherid", Optional.empty()).map(LookupValue::id);
        UUID before = publishers.id(context.environment(), solution.publisher().uniqueName());
        if (input.lookups().containsKey("publisherid") && !publisher.equals(Optional.of(before))) {
            throw InvalidArgument.because("publisherid cannot be changed.");
        }
        unmanaged.change(
                context.environment(),
                solution.uniqueName(),
                new SolutionFields(
                        input.text("friendlyname").orElse(null),
                        input.has("description") ? input.text("description").orElse("") : null,
                        input.text("version").orElse(null)),
                context.operationKey());
    }

    @Override
    public void delete(RequestContext context, EntityType type, UUID id) {
        Known solution = existing(context.environment(), id);
        if (solution.own() || !solution.managed()) {
            unmanaged.delete(context.environment(), solution.uniqueName(), context.operationKey());
            return;
        }
        Plan plan = uninstalling.uninstall(context.environment(), solution.uniqueName(), context.operationKey());
        plan.refusals().stream().findFirst().ifPresent(refusal -> {
            throw new WebApiError(400, refusal.code(), refusal.message());
        });
    }

    private Known existing(EnvironmentName environment, UUID id) {
        return solutions.find(environment, id).orElseThrow(() -> WebApiError.noRow(TYPE, id.toString()));
    }
}
