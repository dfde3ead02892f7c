package org.almanac.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.problem.ErrorCode;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold for the model of a deployment whatever becomes of it. */
abstract class ModelRules {

    /** Steps that only write Almanac's own records and have nothing to refuse. */
    private static final Set<String> CLOSING = Set.of(
            "task_withdrawDeployment",
            "task_replan",
            "task_recordRefusal",
            "task_recordFailure",
            "task_beginRevert",
            "task_beginRevertCancelled",
            "task_recordReverted",
            "task_notifyUpgraded",
            // beside the change, which goes on whatever becomes of it
            "task_escalatePause",
            "task_completeDeployment");

    private final BpmnModelInstance model;
    private final List<String> effects;
    private final List<String> unnamed;

    /**
     * @param effects steps with an effect outside
     * @param unnamed gateways that only join
     */
    ModelRules(String process, List<String> effects, List<String> unnamed) {
        this.model = read(process);
        this.effects = effects;
        this.unnamed = unnamed;
    }

    private static BpmnModelInstance read(String process) {
        InputStream file = ModelRules.class.getResourceAsStream("/processes/" + process + ".bpmn");
        return Bpmn.readModelFromStream(Objects.requireNonNull(file));
    }

    private Collection<BoundaryEvent> boundaries() {
        return model.getModelElementsByType(BoundaryEvent.class);
    }

    private boolean catches(SubProcess scope, @Nullable Error error) {
        return boundaries().stream()
                .filter(event -> event.getAttachedTo().equals(scope))
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition -> ((ErrorEventDefinition) definition).getError())
                .anyMatch(caught -> caught == null || caught.equals(error));
    }

    private static List<SubProcess> scopesOf(ModelElementInstance element) {
        List<SubProcess> scopes = new ArrayList<>();
        for (var parent = element.getParentElement(); parent != null; parent = parent.getParentElement()) {
            if (parent instanceof SubProcess scope) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    @Test
    void everyRefusalOfAStepHasACatcher() {
        assertThat(model.getModelElementsByType(ServiceTask.class))
                .filteredOn(task -> !CLOSING.contains(task.getId()))
                .allMatch(task -> scopesOf(task).stream().anyMatch(scope -> catches(scope, null)));
    }

    @Test
    void everyErrorOfAnEndEventHasACatcher() {
        assertThat(model.getModelElementsByType(EndEvent.class))
                .allSatisfy(end -> end.getEventDefinitions().stream()
                        .filter(ErrorEventDefinition.class::isInstance)
                        .map(definition -> ((ErrorEventDefinition) definition).getError())
                        .forEach(error -> assertThat(scopesOf(end)).anyMatch(scope -> catches(scope, error))));
    }

    @Test
    void errorsOfTheModelAreCodesOfOurs() {
        Set<String> codes = Arrays.stream(ErrorCode.values()).map(Enum::name).collect(Collectors.toSet());
        assertThat(model.getModelElementsByType(Error.class))
                .extracting(Error::getErrorCode)
                .isSubsetOf(codes);
    }

    @Test
    void whatHasAnEffectOutsideIsAsynchronous() {
        assertThat(effects)
                .allMatch(id -> ((ServiceTask) model.<FlowElement>getModelElementById(id)).isCamundaAsyncBefore());
    }

    @Test
    void everyElementIsDrawnAndNamed() {
        assertThat(model.getModelElementsByType(FlowNode.class)).allMatch(node -> node.getDiagramElement() != null);
        assertThat(model.getModelElementsByType(SequenceFlow.class)).allMatch(flow -> flow.getDiagramElement() != null);
        assertThat(model.getModelElementsByType(FlowNode.class))
                .filteredOn(node -> node.getName() == null)
                .extracting(FlowNode::getId)
                .containsExactlyInAnyOrderElementsOf(unnamed);
    }
}
