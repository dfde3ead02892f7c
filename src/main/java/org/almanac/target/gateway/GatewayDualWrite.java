package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.PreparedBackup;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SyncFacts;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StagedPackage;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.remote.Intake;
import org.almanac.target.remote.NewRequest;
import org.jspecify.annotations.Nullable;

/** Dual-write of one real environment through the gateway. Each look at the requests carries those on that have not ended. */
final class GatewayDualWrite implements DualWriteTarget {

    /** Which entities are taken one by one is the same everywhere. */
    private static final FinanceSide FINANCE = FinanceSide.sound();

    private final EnvironmentName environment;
    private final GatewayRequests requests;
    private final Supplier<LinkView> links;
    private final Dispatch dispatch;

    GatewayDualWrite(
            EnvironmentName environment, GatewayRequests requests, GatewaySettings settings, Supplier<LinkView> links) {
        this.environment = environment;
        this.requests = requests;
        this.links = links;
        this.dispatch = new Dispatch(environment, requests, settings, links);
    }

    @Override
    public DualWriteSnapshot read() {
        // which solutions are applied is known from the orders that were carried out
        dispatch.follow();
        return Snapshots.of(links.get(), requests.completed(environment));
    }

    /**
     * The gateway gives the fields of a map's chosen version only.
     *
     * @throws Refusal DUAL_WRITE_REFUSED for another one
     */
    @Override
    public Mapping mapping(UUID version) {
        LinkView link = links.get();
        link.linked();
        ListedMap map = link.maps().stream()
                .filter(listed -> listed.lists(version))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_TABLE_MAP, "The link has no table map " + version + ".", version.toString()));
        if (!version.equals(map.tid()) || map.pid() == null) {
            throw GatewayCall.refusal(
                    "The dual-write gateway gives the fields of the chosen version of an initialized map only. Choose "
                            + version + " for '" + map.pair() + "' first, or read its row in Dataverse.",
                    version.toString());
        }
        JsonNode project = link.project(map.pid());
        Optional<UUID> said = Nodes.id(project.path("templateIdentifier"), "id");
        if (said.isPresent() && !said.get().equals(version)) {
            throw Nodes.unexpected("the project has another version than its map", project.path("templateIdentifier"));
        }
        JsonNode task = project.path("entityMappingTasks").path(0);
        if (!task.isObject()) {
            throw Nodes.unexpected("the field mappings have no task", project);
        }
        return Mapping.parse(task.toString());
    }

    @Override
    public void submit(List<DualWriteRequest> orders) {
        List<NewRequest<DualWriteOrder>> wanted = orders.stream()
                .map(order -> new NewRequest<>(order.key(), order.order()))
                .toList();
        new Intake<>(environment, requests).take(wanted, this::allow);
        dispatch.advance();
    }

    /** An order that waits for an earlier one of the same submission is judged when its turn comes. */
    private void allow(List<DualWriteOrder> fresh) {
        LinkView link = links.get();
        for (int i = 0; i < fresh.size(); i++) {
            DualWriteOrder order = fresh.get(i);
            if (fresh.subList(0, i).stream().noneMatch(earlier -> GatewayCalls.inTheWay(earlier, order))) {
                GatewayCalls.of(order).allow(link);
            }
        }
    }

    @Override
    public List<RequestStatus> requests(String run) {
        dispatch.advance();
        return requests.ofRun(environment, run).stream()
                .map(GatewayRequest::status)
                .toList();
    }

    /** Without numbers of rows, which the gateway does not know: no limit on rows is seen from here. */
    @Override
    public SyncFacts syncFacts(UUID version) {
        Mapping mapping = mapping(version);
        int lookups = (int) mapping.fields().stream()
                .filter(FieldMapping::lookup)
                .map(FieldMapping::column)
                .distinct()
                .count();
        int companies = links.get().connectionSet().companies().size();
        boolean oneByOne = mapping.legs().stream().map(MappingLeg::entity).anyMatch(FINANCE::takesOneByOne);
        return new SyncFacts(Map.of(), mapping.direction(), lookups, oneByOne, companies);
    }

    /** The gateway checks a map only when it is started. */
    @Override
    public List<ValidationIssue> issues(SavedMap map, Map<String, List<String>> keys, @Nullable StagedPackage coming) {
        return List.of();
    }

    @Override
    public PreparedBackup prepareBackup(String solution, String publisher, String operationKey) {
        throw new Refusal(
                ErrorCode.UNSUPPORTED_ENVIRONMENT,
                "Table maps of a real environment are put into a solution by its makers: Add existing, Other, Dual Write table map.",
                solution);
    }
}
