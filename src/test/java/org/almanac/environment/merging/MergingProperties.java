package org.almanac.environment.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.MergeRule;
import org.almanac.solution.XmlElement;

class MergingProperties {

    private static String merged(MergeRule rule, ComponentBody... bottomFirst) {
        Layers layers = Layers.of(rule);
        for (int i = 0; i < bottomFirst.length; i++) {
            layers.with("S" + i, bottomFirst[i]);
        }
        return layers.text();
    }

    private static void comesBack(MergeRule rule, ComponentBody below, ComponentBody full) {
        ComponentBody delta = Merging.delta(rule, below, full);

        assertThat(merged(rule, below, delta)).isEqualTo(full.text());
    }

    @Property(tries = 500)
    void aDifferenceOfFormsMakesTheFormAgain(@ForAll long one, @ForAll long other) {
        comesBack(MergeRule.FORM, GeneratedDefinitions.form(one), GeneratedDefinitions.form(other));
    }

    @Property(tries = 300)
    void aDifferenceOnSeveralLayersMakesTheFormAgain(@ForAll long one, @ForAll long other, @ForAll long third) {
        ComponentBody base = GeneratedDefinitions.form(one);
        ComponentBody update = Merging.delta(MergeRule.FORM, base, GeneratedDefinitions.form(other));
        ComponentBody patch = Merging.delta(MergeRule.FORM, base, GeneratedDefinitions.form(third));
        ComponentBody full = GeneratedDefinitions.form(one + other + third);
        ComponentBody below = Layers.of(MergeRule.FORM)
                .with("Base", base)
                .with("A", update)
                .with("B", patch)
                .body();

        ComponentBody delta = Merging.delta(MergeRule.FORM, below, full);

        assertThat(Layers.of(MergeRule.FORM)
                        .with("Base", base)
                        .with("A", update)
                        .with("B", patch)
                        .with("Active", delta)
                        .text())
                .isEqualTo(full.text());
    }

    @Property(tries = 300)
    void aDifferenceOfSiteMapsMakesTheSiteMapAgainButForTheOrderOfNewElements(@ForAll long one, @ForAll long other) {
        ComponentBody below = GeneratedDefinitions.siteMap(one);
        ComponentBody full = GeneratedDefinitions.siteMap(other);
        ComponentBody delta = Merging.delta(MergeRule.SITE_MAP, below, full);

        assertThat(sorted(merged(MergeRule.SITE_MAP, below, delta))).isEqualTo(sorted(full.text()));
    }

    static XmlElement sorted(String text) {
        return sorted(XmlElement.parse(text));
    }

    private static XmlElement sorted(XmlElement element) {
        List<XmlElement> children = new ArrayList<>();
        element.children().forEach(child -> children.add(sorted(child)));
        children.sort(Comparator.comparing(XmlElement::toText));
        return children.isEmpty() ? element : element.withChildren(children);
    }

    @Property(tries = 300)
    void aDifferenceOfOptionSetsMakesTheOptionSetAgain(@ForAll long one, @ForAll long other) {
        comesBack(MergeRule.OPTION_SET, GeneratedDefinitions.optionSet(one), GeneratedDefinitions.optionSet(other));
    }

    @Property(tries = 200)
    void aDifferenceOfRibbonsMakesTheRibbonAgain(@ForAll long one, @ForAll long other) {
        comesBack(MergeRule.RIBBON, GeneratedDefinitions.ribbon(one), GeneratedDefinitions.ribbon(other));
    }

    @Property(tries = 200)
    void noDifferenceIsNoChange(@ForAll long seed) {
        ComponentBody form = GeneratedDefinitions.form(seed);
        ComponentBody none = Merging.delta(MergeRule.FORM, form, form);

        assertThat(none.properties()).containsOnlyKeys("formid");
        assertThat(merged(MergeRule.FORM, form, none)).isEqualTo(form.text());
    }

    @Property(tries = 300)
    void additionsOfTwoSolutionsAreBothThereInEitherOrder(@ForAll long one, @ForAll long other, @ForAll long base) {
        ComponentBody below = GeneratedDefinitions.form(base);
        ComponentBody fullA = GeneratedDefinitions.withSections(below, "A", one);
        ComponentBody fullB = GeneratedDefinitions.withSections(below, "B", other);
        ComponentBody a = Merging.delta(MergeRule.FORM, below, fullA);
        ComponentBody b = Merging.delta(MergeRule.FORM, below, fullB);
        Set<String> all = new HashSet<>(elements(fullA.text()));
        all.addAll(elements(fullB.text()));

        assertThat(elements(merged(MergeRule.FORM, below, a, b))).containsAll(all);
        assertThat(elements(merged(MergeRule.FORM, below, b, a))).containsAll(all);
        assertThat(merged(MergeRule.FORM, below, a)).isEqualTo(fullA.text());
        assertThat(merged(MergeRule.FORM, below, b)).isEqualTo(fullB.text());
    }

    @Property(tries = 500)
    void noCellIsLostThatNobodyRemoves(@ForAll long one, @ForAll long other, @ForAll long base) {
        ComponentBody below = GeneratedDefinitions.form(base);
        ComponentBody fullA = GeneratedDefinitions.form(one);
        ComponentBody fullB = GeneratedDefinitions.form(other);
        ComponentBody a = Merging.delta(MergeRule.FORM, below, fullA);
        ComponentBody b = Merging.delta(MergeRule.FORM, below, fullB);
        Set<String> expected = cells(below);
        expected.retainAll(cells(fullA));
        expected.retainAll(cells(fullB));
        expected.addAll(without(cells(fullA), cells(below)));
        expected.addAll(without(cells(fullB), cells(below)));

        assertThat(elements(merged(MergeRule.FORM, below, a, b))).containsAll(expected);
    }

    @Property(tries = 200)
    void whatALayerBroughtGoesWithItAndNothingElse(@ForAll long one, @ForAll long other, @ForAll long base) {
        ComponentBody below = GeneratedDefinitions.form(base);
        ComponentBody fullA = GeneratedDefinitions.withSections(below, "A", one);
        ComponentBody fullB = GeneratedDefinitions.withSections(below, "B", other);
        Layers layers = Layers.of(MergeRule.FORM)
                .with("Base", below)
                .with("A", Merging.delta(MergeRule.FORM, below, fullA))
                .with("B", Merging.delta(MergeRule.FORM, below, fullB));

        assertThat(layers.without("A").text()).isEqualTo(fullB.text());
        assertThat(layers.without("B").text()).isEqualTo(fullA.text());
        assertThat(layers.without("A").without("B").text()).isEqualTo(below.text());
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        some.removeAll(others);
        return some;
    }

    private static Set<String> cells(ComponentBody form) {
        Set<String> ids = new HashSet<>(elements(form.text()));
        ids.removeIf(id -> !id.startsWith("cell"));
        return ids;
    }

    /** Ids of all tabs, sections and cells. */
    private static List<String> elements(String form) {
        List<String> found = new ArrayList<>();
        XmlElement root = XmlElement.parse(form);
        Layers.collect(root, "tab", "id", found);
        Layers.collect(root, "section", "id", found);
        Layers.collect(root, "cell", "id", found);
        return found;
    }
}
