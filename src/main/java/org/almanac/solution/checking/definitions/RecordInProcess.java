package org.almanac.solution.checking.definitions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;
import org.almanac.solution.checking.TextFile;

/** Records of one environment in a process. */
final class RecordInProcess implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "alm-hard-coded-record",
            "A process names a record of one environment.",
            CheckSeverity.MEDIUM,
            Category.MAINTAINABILITY,
            "Process",
            "The record has another id in the next environment, unless it is moved with its id. Let the process find it by a field, or move the record with its id before the solution.");
    private static final Pattern RECORD = Pattern.compile(
            "WorkflowPropertyType\\.EntityReference,\\s{0,9}(?:\"|&quot;)(\\w{1,128})(?:\"|&quot;)[^}]{0,400}?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            @Override
            public void xaml(TextFile xaml) {
                Matcher record = RECORD.matcher(xaml.text());
                for (int i = 0; i < IssueSink.MOST_PER_COMPONENT && record.find(); i++) {
                    issues.add(
                            xaml.component(),
                            xaml.location(record.start()),
                            "A record of " + record.group(1) + " is named by its id.");
                }
            }
        };
    }
}
