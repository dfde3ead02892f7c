package org.almanac.environment.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.MergeRule;
import org.junit.jupiter.api.Test;

class MergingOtherKindsTest {

    private static Layers views() {
        return Layers.of(MergeRule.TOP_WINS)
                .with(
                        "A",
                        "<savedquery><savedqueryid>{Q}</savedqueryid><name>a</name><isdefault>0</isdefault></savedquery>")
                .with("B", "<savedquery><savedqueryid>{Q}</savedqueryid><name>b</name></savedquery>");
    }

    /** Scenarios 61 and 63. */
    @Test
    void theLaterSolutionsNameOfAViewWinsAndGoesWithIt() {
        assertThat(views().body().properties()).containsEntry("name", "b").containsEntry("isdefault", "0");
        assertThat(views().merged().winners()).containsEntry("name", "B").containsEntry("isdefault", "A");
        assertThat(views().without("B").body().properties()).containsEntry("name", "a");
    }

    @Test
    void theLowerLabelOfAFormIsEffectiveAgainWhenTheUpdateGoes() {
        Layers layers = Layers.of(MergeRule.FORM)
                .with("A", labelled("a", ""))
                .with("Update", labelled("b", "solutionaction=\"Modified\""));

        assertThat(layers.all("label", "description")).containsExactly("b");
        assertThat(layers.without("Update").all("label", "description")).containsExactly("a");
    }

    private static String labelled(String label, String mark) {
        return "<systemform><form><tabs><tab id=\"{T}\"><labels><label description=\"" + label
                + "\" languagecode=\"1033\" " + mark + "/></labels></tab></tabs></form></systemform>";
    }

    @Test
    void aThousandLayersOfAViewComeToTheLastOnesName() {
        Layers layers = Layers.of(MergeRule.TOP_WINS);
        for (int i = 0; i < 1000; i++) {
            layers.with("S" + i, "<savedquery><name>n" + i + "</name><p" + i + ">1</p" + i + "></savedquery>");
        }

        assertThat(layers.body().properties()).hasSize(1001).containsEntry("name", "n999");
        assertThat(layers.merged().winners()).containsEntry("name", "S999").containsEntry("p0", "S0");
    }

    @Test
    void aChangedPropertyIsTheWholeDifferenceWhereTheTopWins() {
        ComponentBody below = views().without("B").body();
        ComponentBody delta = Merging.delta(MergeRule.TOP_WINS, below, views().body());

        assertThat(delta.properties()).containsOnlyKeys("savedqueryid", "name");
        assertThat(Merging.isDelta(MergeRule.TOP_WINS, delta)).isFalse();
    }

    @Test
    void aStackNeedsALayer() {
        assertThatIllegalArgumentException().isThrownBy(() -> Merging.effective(MergeRule.FORM, List.of()));
    }

    private static Layers siteMap() {
        return Layers.of(MergeRule.SITE_MAP).with("Base", """
                <AppModuleSiteMap><SiteMapUniqueName>m</SiteMapUniqueName><SiteMap IntroducedVersion="1.0">
                <Area Id="Sales"><Group Id="G"><SubArea Id="accounts"/><SubArea Id="contacts"/></Group></Area>
                </SiteMap></AppModuleSiteMap>""");
    }

    private static String change(String group) {
        return "<AppModuleSiteMap><SiteMapUniqueName>m</SiteMapUniqueName><SiteMap><Area Id=\"Sales\" ordinalvalue=\"0\">"
                + "<Group Id=\"G\" ordinalvalue=\"0\">" + group + "</Group></Area></SiteMap></AppModuleSiteMap>";
    }

    // scenario 104
    @Test
    void newElementsOfASiteMapAreAtTheEndOfTheirContainer() {
        Layers layers = siteMap()
                .with("App", change("<SubArea Id=\"orders\" ordinalvalue=\"0\" solutionaction=\"Added\"/>"))
                .with(
                        "Active",
                        change("<SubArea Id=\"mine\" ordinalvalue=\"0\" solutionaction=\"Added\"/>"
                                + "<SubArea Id=\"contacts\" Title=\"People\" solutionaction=\"Modified\"/>"));

        assertThat(layers.all("SubArea", "Id")).containsExactly("accounts", "contacts", "orders", "mine");
        assertThat(layers.all("SubArea", "Title")).containsExactly("", "People", "", "");
        assertThat(layers.without("App").all("SubArea", "Id")).containsExactly("accounts", "contacts", "mine");
    }

    @Test
    void aWholeSiteMapAddsItsElements() {
        Layers layers = siteMap().with("Other", change("<SubArea Id=\"leads\"/><SubArea Id=\"contacts\"/>"));

        assertThat(layers.all("SubArea", "Id")).containsExactly("accounts", "contacts", "leads");
    }

    @Test
    void anAreaThatIsRemovedStaysForWhatOthersPutIntoIt() {
        Layers layers = siteMap()
                .with("App", change("<SubArea Id=\"orders\" ordinalvalue=\"2\" solutionaction=\"Added\"/>"))
                .with(
                        "Other",
                        "<AppModuleSiteMap><SiteMap><Area Id=\"Sales\" solutionaction=\"Removed\"/></SiteMap>"
                                + "</AppModuleSiteMap>");

        assertThat(layers.all("Area", "Id")).containsExactly("Sales");
        assertThat(layers.all("SubArea", "Id")).containsExactly("orders");
        assertThat(layers.without("App").all("Area", "Id")).isEmpty();
    }

    @Test
    void ribbonsAreCombinedById() {
        Layers layers = Layers.of(MergeRule.RIBBON)
                .with("A", ribbon("<CustomAction Id=\"a\" Sequence=\"1\"/><HideCustomAction Id=\"h\"/>", "L"))
                .with("B", ribbon("<CustomAction Id=\"b\"/><CustomAction Id=\"a\" Sequence=\"9\"/>", "M"));

        assertThat(layers.all("CustomAction", "Id")).containsExactly("a", "b");
        assertThat(layers.all("CustomAction", "Sequence")).containsExactly("9", "");
        assertThat(layers.all("HideCustomAction", "Id")).containsExactly("h");
        assertThat(layers.all("LocLabel", "Id")).containsExactly("L", "M");
        assertThat(layers.without("B").all("CustomAction", "Sequence")).containsExactly("1");
        assertThat(Merging.isDelta(MergeRule.RIBBON, ComponentBody.ofXml(ribbon("", "L"))))
                .isTrue();
    }

    private static String ribbon(String actions, String label) {
        return "<RibbonDiffXml><CustomActions>" + actions + "</CustomActions><Templates><RibbonTemplates Id=\"T\"/>"
                + "</Templates><LocLabels><LocLabel Id=\"" + label + "\"/></LocLabels></RibbonDiffXml>";
    }

    @Test
    void theComponentsOfAnAppAreUnited() {
        Layers layers = Layers.of(MergeRule.APP)
                .with("A", app("one", "<AppModuleComponent type=\"1\" schemaName=\"account\"/>"))
                .with("B", app("two", "<AppModuleComponent type=\"1\" schemaName=\"lead\" solutionaction=\"Added\"/>"));

        assertThat(layers.all("AppModuleComponent", "schemaName")).containsExactly("account", "lead");
        assertThat(layers.all("LocalizedName", "description")).containsExactly("two");
        assertThat(layers.without("B").all("AppModuleComponent", "schemaName")).containsExactly("account");
    }

    private static String app(String name, String components) {
        return "<AppModule><UniqueName>a</UniqueName><AppModuleComponents>" + components + "</AppModuleComponents>"
                + "<LocalizedNames><LocalizedName description=\"" + name + "\"/></LocalizedNames></AppModule>";
    }

    @Test
    void theOptionsOfAllLayersAreUnitedAndGoWithTheirSolution() {
        Layers layers = Layers.of(MergeRule.OPTION_SET)
                .with("A", options(option(1, "one"), option(2, "two"), option(3, "three")))
                .with("B", options(option(4, "four"), option(2, "deux")));

        assertThat(layers.all("option", "value")).containsExactly("1", "4", "2", "3");
        assertThat(layers.all("label", "description")).containsExactly("one", "four", "deux", "three");
        assertThat(layers.without("B").all("label", "description")).containsExactly("one", "two", "three");
        assertThat(layers.without("A").all("option", "value")).containsExactly("4", "2");
    }

    @Test
    void theOrderOfOptionsIsTheTopLayers() {
        Layers layers = Layers.of(MergeRule.OPTION_SET)
                .with("A", options(option(1, "1"), option(2, "2"), option(3, "3")))
                .with("B", options(option(3, "3"), option(9, "9"), option(2, "2"), option(1, "1")));

        assertThat(layers.all("option", "value")).containsExactly("3", "9", "2", "1");
    }

    @Test
    void aSingleNewOptionComesToTheEnd() {
        Layers layers = Layers.of(MergeRule.OPTION_SET)
                .with("A", options(option(1, "1"), option(2, "2")))
                .with("B", options(option(7, "7")));

        assertThat(layers.all("option", "value")).containsExactly("1", "2", "7");
    }

    private static String options(String... options) {
        return "<optionset Name=\"o\"><options>" + String.join("", options) + "</options></optionset>";
    }

    private static String option(int value, String label) {
        return "<option value=\"" + value + "\"><labels><label description=\"" + label
                + "\" languagecode=\"1033\"/></labels></option>";
    }
}
