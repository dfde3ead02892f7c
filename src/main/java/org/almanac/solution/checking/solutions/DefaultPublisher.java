package org.almanac.solution.checking.solutions;

import java.util.regex.Pattern;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;
import org.almanac.solution.zip.Names;

/** Solutions of nobody in particular. */
final class DefaultPublisher implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "alm-default-publisher",
            "The solution belongs to a default publisher.",
            CheckSeverity.MEDIUM,
            Category.MAINTAINABILITY,
            "Solution",
            "Make a publisher with a prefix of its own before anything is made: names keep their prefix for ever, and only solutions of one publisher may take over each other's components.");
    private static final Pattern DEFAULT_NAME = Pattern.compile("DefaultPublisher", Pattern.CASE_INSENSITIVE);
    /** As makers get one without asking. */
    private static final Pattern GENERATED = Pattern.compile("Cr[0-9a-f]{5}");

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            @Override
            public void manifest(PackageManifest manifest) {
                String name = manifest.publisher().uniqueName();
                boolean byDefault = DEFAULT_NAME.matcher(name).lookingAt()
                        || manifest.publisher().prefix().equals("new");
                if (byDefault || GENERATED.matcher(name).matches()) {
                    issues.add(
                            "solution.xml/Publisher",
                            "The publisher is " + Names.shown(name) + " with the prefix "
                                    + Names.shown(manifest.publisher().prefix()) + ".");
                }
            }
        };
    }
}
