package org.almanac.target.gateway;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;

/** How one order is carried out through the gateway. */
interface GatewayCall {

    /**
     * Whether the order can be given now.
     *
     * @throws Refusal DUAL_WRITE_REFUSED, NOT_LINKED
     * @throws org.almanac.problem.BadInput UNKNOWN_TABLE_MAP, AMBIGUOUS_TABLE_MAP, UNKNOWN_MAP_VERSION, UNKNOWN_SOLUTION
     */
    void allow(LinkView link);

    /** Whether what is wanted is there already, so that nothing needs to be sent. */
    default boolean needless(LinkView link) {
        return false;
    }

    /** What is to be sent. All questions that it needs are asked here, before anything is changed. */
    Post post(LinkView link);

    /** Whether the effect can be seen; a call whose effect cannot be seen answers no. */
    boolean effect(LinkView link);

    /** Whether the order ends with its answer; otherwise it becomes a request with an id that is asked for later. */
    boolean endsWithAnswer();

    /** Whether sending it a second time does no harm where the first time may have been lost. */
    default boolean repeatable() {
        return true;
    }

    /** Requests that the gateway knows and that could be this order. */
    default Collection<ReportedRequest> traces(LinkView link) {
        return Set.of();
    }

    /** What became of a request; empty while the gateway does not say. */
    default Optional<ReportedRequest> status(LinkView link, String request) {
        return Optional.empty();
    }

    /** A note to be kept with the order when it is sent; empty for none. */
    default String note(LinkView link) {
        return "";
    }

    static Refusal refusal(String message, String subject) {
        return new Refusal(ErrorCode.DUAL_WRITE_REFUSED, message, subject);
    }
}
