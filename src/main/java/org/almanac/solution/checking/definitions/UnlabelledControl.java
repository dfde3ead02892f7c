package org.almanac.solution.checking.definitions;

import java.util.List;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.XmlElement;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.zip.Names;

/** Fields that a screen reader cannot name. */
final class UnlabelledControl extends ComponentRule {

    UnlabelledControl() {
        super(
                "SystemForm",
                new CheckRule(
                        "alm-form-control-label",
                        "A field of a form has no label.",
                        CheckSeverity.LOW,
                        Category.ACCESSIBILITY,
                        "Form",
                        "Give the field a label; where it should not be seen, switch 'Hide label' on instead of emptying it, so that"
                                + " screen readers still have it."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        for (XmlElement cell : component.all("cell")) {
            boolean field = cell.child("control")
                    .filter(c -> !c.attribute("datafieldname").isEmpty())
                    .isPresent();
            List<XmlElement> labels =
                    cell.child("labels").map(XmlElement::children).orElse(List.of());
            boolean shown = !cell.attribute("showlabel").equals("false");
            boolean blank = !labels.isEmpty()
                    && labels.stream()
                            .allMatch(label -> label.attribute("description").isBlank());
            if (field && shown && blank) {
                issues.add(
                        component,
                        "The field "
                                + Names.shown(cell.child("control")
                                        .map(c -> c.attribute("datafieldname"))
                                        .orElse("")) + " has no label.");
            }
        }
    }
}
