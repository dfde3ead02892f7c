package org.almanac.web.approvals;

/** What a person can say to a plan. */
enum Verdict {
    APPROVE,
    REJECT
}
