package org.almanac.problem;

/** What errors of real environments say. */
final class EnvironmentTexts {

    static final ErrorText NOT_CONFIGURED = new ErrorText(
            "No credentials for the environment",
            "Set almanac.dataverse.environments.<name>.client-id and secret or certificate, then start Almanac anew.");

    static final ErrorText ACCESS = new ErrorText(
            "The environment does not let Almanac in",
            "Check the application user and its security role in the environment, and the secret or certificate.");

    static final ErrorText ANSWER = new ErrorText(
            "Unexpected answer of the environment",
            "Look at the answer's beginning in the message; a page instead of JSON means a proxy or a login.");

    static final ErrorText REFUSES = new ErrorText(
            "The environment refuses the request",
            "Follow the platform's message; its number and the id of the request stand beside it.");

    static final ErrorText BUSY = new ErrorText(
            "Another operation runs in the environment",
            "Wait until the operation named in the message has ended, see the solution history, then retry.");

    static final ErrorText OUTCOME_UNKNOWN = new ErrorText(
            "Nobody knows what became of it",
            "Look at the environment's solution history under the time in the message before you start it again.");

    private EnvironmentTexts() {}
}
