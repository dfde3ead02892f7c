package org.almanac.deployment;

import org.almanac.deployment.Approval.State;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The rules of a round of approval. */
public final class ApprovalRules {

    private static final int LONGEST_COMMENT = 2000;

    private ApprovalRules() {}

    /**
     * Checks a vote.
     *
     * @throws Refusal ALREADY_DECIDED, REQUESTER_CANNOT_APPROVE, NOT_AN_APPROVER, PLAN_STALE
     * @throws BadInput INVALID_REQUEST if the comment is too long
     */
    public static void check(Approval round, ApprovalVote vote) {
        refuse(!vote.groups().contains(round.candidateGroup()), ErrorCode.NOT_AN_APPROVER, notAMember(round), round);
        refuse(vote.user().equals(round.requestedBy()), ErrorCode.REQUESTER_CANNOT_APPROVE, OWN_REQUEST, round);
        refuse(round.state() != State.OPEN, ErrorCode.ALREADY_DECIDED, "The approval has ended.", round);
        refuse(hasDecided(round, vote.user()), ErrorCode.ALREADY_DECIDED, "You have decided on this plan.", round);
        refuse(!round.planHash().hex().equals(vote.planHash()), ErrorCode.PLAN_STALE, OTHER_PLAN, round);
        checkComment(vote.comment());
    }

    private static final String OWN_REQUEST = "Who requested a deployment cannot approve it.";
    private static final String OTHER_PLAN = "The decision names another plan than the one to be decided on.";

    private static String notAMember(Approval round) {
        return "Only members of the group " + round.candidateGroup() + " decide on this plan.";
    }

    private static void refuse(boolean broken, ErrorCode code, String message, Approval round) {
        if (broken) {
            throw new Refusal(code, message, round.id());
        }
    }

    private static void checkComment(@Nullable String comment) {
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new BadInput(ErrorCode.INVALID_REQUEST, "A comment has at most 2000 characters.", "comment");
        }
    }

    private static boolean hasDecided(Approval round, String user) {
        return round.decisions().stream().anyMatch(d -> d.user().equals(user));
    }

    /** How an open round stands with its decisions: one rejection rejects, enough approvals approve. */
    public static State outcome(Approval round) {
        if (round.given() < round.decisions().size()) {
            return State.REJECTED;
        }
        return round.given() >= round.required() ? State.APPROVED : State.OPEN;
    }
}
