package org.almanac.process.lifecycle;

import org.almanac.process.step.Variable;

/** What all processes of deployments have in common: messages and variables, all of them public API. */
public final class Lifecycle {

    /** Tells a waiting deployment that it holds the lease. */
    public static final String LEASE_GRANTED_MESSAGE = "leaseGranted";

    /** Withdraws a deployment, or gives up a failed operation. */
    public static final String CANCEL_MESSAGE = "cancelDeployment";

    /** The user task of the approvers. */
    public static final String APPROVE_PLAN = "task_approvePlan";

    public static final Variable<String> ENVIRONMENT = Variable.text("environment");
    public static final Variable<String> PACKAGE = Variable.text("package");
    /** The package as people know it: {@code ContosoCore 1.1.0.0}. Set by the process, for lists of tasks. */
    public static final Variable<String> PACKAGE_NAME = Variable.text("packageName");

    /** Unique name of an installed solution. */
    public static final Variable<String> SOLUTION = Variable.text("solution");

    public static final Variable<String> MODE = Variable.text("mode");
    public static final Variable<String> CUSTOMIZATIONS = Variable.text("customizations");
    public static final Variable<Boolean> ACTIVATE_PROCESSES = Variable.truth("activateProcesses");
    /** Id of the deployment that is to be undone. */
    public static final Variable<String> DEPLOYMENT = Variable.text("deployment");
    /** A deployment settings file: JSON text. Taken away once the request is accepted; the deployment keeps it. */
    public static final Variable<String> SETTINGS = Variable.text("settings");

    public static final Variable<String> REASON = Variable.text("reason");
    public static final Variable<String> REQUESTED_BY = Variable.text("requestedBy");
    public static final Variable<String> DEPLOYMENT_ID = Variable.text("deploymentId");

    static final Variable<Boolean> PLAN_ACCEPTED = Variable.truth("planAccepted");
    static final Variable<String> PLAN_HASH = Variable.text("planHash");
    static final Variable<Boolean> MANAGED = Variable.truth("managed");

    static final Variable<String> CANDIDATE_GROUP = Variable.text("candidateGroup");
    static final Variable<Long> APPROVALS = Variable.number("approvals");
    static final Variable<String> DUE_IN = Variable.text("dueIn");
    static final Variable<String> APPROVAL_ID = Variable.text("approvalId");
    static final Variable<String> APPROVAL_OUTCOME = Variable.text("approvalOutcome");

    /** What the approval form submits. */
    public static final Variable<String> DECISION = Variable.text("decision");

    public static final Variable<String> COMMENT = Variable.text("comment");
    public static final Variable<String> DECIDED_PLAN_HASH = Variable.text("decidedPlanHash");

    static final Variable<Boolean> LEASE_GRANTED = Variable.truth("leaseGranted");
    static final Variable<Boolean> PLAN_CURRENT = Variable.truth("planCurrent");

    /** {@code import}, {@code publish} … */
    static final Variable<String> OPERATION = Variable.text("operation");

    static final Variable<String> OPERATION_KEY = Variable.text("operationKey");
    static final Variable<String> OPERATION_STATE = Variable.text("operationState");
    /** Rises whenever the same operation has to be submitted anew; part of its key. */
    static final Variable<Long> ROUND = Variable.number("round");

    static final Variable<Long> TRIES_LEFT = Variable.number("triesLeft");
    static final Variable<Long> POLLS = Variable.number("polls");
    static final Variable<String> POLL_DELAY = Variable.text("pollDelay");

    /** Id of the package that a process has put into the catalogue. */
    public static final Variable<String> PACKAGE_ID = Variable.text("packageId");

    static final Variable<Long> CRITICAL_ISSUES = Variable.number("criticalIssues");

    private Lifecycle() {}
}
