package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;

/** Registers a solution's maps with the link: one solution per request, for several in one make maps twice. */
record ApplySolutionCall(String solution) implements GatewayCall {

    private static final String APPLY = "2";

    @Override
    public void allow(LinkView link) {
        if (!aware(link)) {
            throw GatewayCall.refusal(
                    "The link does not take maps from solutions yet. Choose 'Upgrade table maps' on the Dual-write page first.",
                    solution);
        }
        if (listed(link).isEmpty()) {
            throw new BadInput(
                    ErrorCode.UNKNOWN_SOLUTION,
                    "The dual-write gateway lists no solution '" + solution + "' with table maps. Import it first.",
                    solution);
        }
    }

    private static boolean aware(LinkView link) {
        return link.connectionSet()
                .solutionAware()
                .orElseGet(() -> link.linked().solutionAware());
    }

    private Optional<ListedSolution> listed(LinkView link) {
        return link.solutions().stream()
                .filter(listed -> listed.uniqueName().equalsIgnoreCase(solution))
                .findFirst();
    }

    @Override
    public Post post(LinkView link) {
        ObjectNode body = AnswerJson.JSON.createObjectNode().put("action", APPLY);
        body.putArray("solutions")
                .addObject()
                .putObject("criteria")
                .put("uniquename", listed(link).map(ListedSolution::uniqueName).orElse(solution));
        return new Post(
                LinkView.MANAGEMENT + "SolutionAware/"
                        + LinkView.encoded(link.linked().cid()) + "/RestoreTemplates",
                body,
                link.api().settings().actionTimeout());
    }

    /** The gateway does not say which solution a map came with. */
    @Override
    public boolean effect(LinkView link) {
        return false;
    }

    @Override
    public boolean endsWithAnswer() {
        return false;
    }

    @Override
    public Collection<ReportedRequest> traces(LinkView link) {
        return link.connectionSet().solutionRequests().stream()
                .filter(request ->
                        request.action().isEmpty() || request.action().equals(APPLY))
                .toList();
    }

    @Override
    public Optional<ReportedRequest> status(LinkView link, String request) {
        JsonNode answer = link.solutionStatus(request);
        return answer.has("state") ? Optional.of(ReportedRequest.of(request, answer)) : Optional.empty();
    }

    /** Which version was applied, so that a later one is known to be new. */
    @Override
    public String note(LinkView link) {
        return listed(link).map(ListedSolution::version).orElse("");
    }
}
