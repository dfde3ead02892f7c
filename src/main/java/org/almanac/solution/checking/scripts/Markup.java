package org.almanac.solution.checking.scripts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;
import org.almanac.solution.checking.TextFile;

/** Elements of a page that lack the attribute by which assistive technology knows them. */
final class Markup implements Rule {

    private final CheckRule rule;
    private final Pattern element;
    private final Pattern attribute;
    private final String message;

    private Markup(CheckRule rule, String element, String attribute, String message) {
        this.rule = rule;
        this.element = Pattern.compile("<" + element + "(?=[\\s/>])[^>]{0,1000}+>", Pattern.CASE_INSENSITIVE);
        this.attribute = Pattern.compile("\\s(?:" + attribute + ")\\s*=", Pattern.CASE_INSENSITIVE);
        this.message = message;
    }

    static Rule imageWithoutText() {
        return new Markup(
                description(
                        "alm-html-image-text",
                        "An image of a page has no text.",
                        "Give the image an attribute alt that says what it shows; an empty one where it only decorates."),
                "img",
                "alt|aria-label|aria-labelledby|role",
                "The image has no attribute alt.");
    }

    static Rule pageWithoutLanguage() {
        return new Markup(
                description(
                        "alm-html-language",
                        "A page does not say in which language it is.",
                        "Give the element html an attribute lang, so that a screen reader speaks the page rightly."),
                "html",
                "lang|xml:lang",
                "The page does not say its language.");
    }

    private static CheckRule description(String code, String summary, String guidance) {
        return new CheckRule(code, summary, CheckSeverity.LOW, Category.ACCESSIBILITY, ScriptRule.SCRIPTS, guidance);
    }

    @Override
    public CheckRule description() {
        return rule;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            @Override
            public void page(TextFile page) {
                Matcher tag = element.matcher(page.text());
                int places = 0;
                while (places < IssueSink.MOST_PER_COMPONENT && tag.find()) {
                    if (!attribute.matcher(tag.group()).find()) {
                        places++;
                        issues.add(page.component(), page.location(tag.start()), message);
                    }
                }
            }
        };
    }
}
