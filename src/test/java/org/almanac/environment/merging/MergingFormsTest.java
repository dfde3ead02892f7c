package org.almanac.environment.merging;

import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.solution.ComponentBody;
import org.almanac.solution.MergeRule;
import org.junit.jupiter.api.Test;

class MergingFormsTest {

    private static final String BASE = form("<tab id=\"{T1}\" name=\"general\"><labels>"
            + "<label description=\"General\" languagecode=\"1033\"/></labels>"
            + "<columns><column width=\"100%\"><sections><section id=\"{S1}\" name=\"first\"><rows><row>"
            + cell("C1", "") + cell("C2", "") + "</row><row>" + cell("C3", "")
            + "</row></rows></section></sections></column></columns></tab>");

    private static String form(String tabs) {
        return "<systemform><formid>{F}</formid><form><tabs>" + tabs + "</tabs></form>"
                + "<LocalizedNames><LocalizedName description=\"Account\" languagecode=\"1033\"/></LocalizedNames>"
                + "</systemform>";
    }

    private static String cell(String id, String marks) {
        return "<cell id=\"{" + id + "}\" showlabel=\"true\" " + marks + "><control id=\"" + id + "_field\"/></cell>";
    }

    private static String inTab(String content) {
        return form("<tab id=\"{t1}\" name=\"general\" ordinalvalue=\"0\"><columns><column id=\"0\" width=\"100%\">"
                + "<sections>" + content + "</sections></column></columns></tab>");
    }

    private static String inSection(String rows) {
        return inTab("<section id=\"{S1}\" name=\"first\" ordinalvalue=\"0\"><rows>" + rows + "</rows></section>");
    }

    private static String section(String id, String marks) {
        return inTab("<section id=\"{" + id + "}\" solutionaction=\"Added\" " + marks + "><rows><row>"
                + cell(id + "_cell", "") + "</row></rows></section>");
    }

    private static Layers base() {
        return Layers.of(MergeRule.FORM).with("Base", BASE);
    }

    // scenario 65
    @Test
    void sectionsThatTwoSolutionsAddBothShow() {
        Layers layers =
                base().with("A", section("SA", "ordinalvalue=\"1\"")).with("B", section("SB", "ordinalvalue=\"2\""));

        assertThat(layers.all("section", "id")).containsExactly("{S1}", "{SA}", "{SB}");
        assertThat(layers.merged().conflicts()).isEmpty();
    }

    @Test
    void sectionsWithoutAPlaceComeToTheEndOneBehindTheOther() {
        Layers layers = base().with("B", section("SB", "")).with("A", section("SA", ""));

        assertThat(layers.all("section", "id")).containsExactly("{S1}", "{SB}", "{SA}");
        assertThat(layers.merged().conflicts()).isEmpty();
    }

    // scenario 105
    @Test
    void aCellThatTakesThePlaceOfAnotherStandsOnTheConflictsTab() {
        Layers layers = base().with(
                        "A",
                        inSection("<row>" + cell("CA", "ordinalvalue=\"10003\" solutionaction=\"Added\"") + "</row>"))
                .with(
                        "B",
                        inSection("<row>" + cell("CB", "ordinalvalue=\"10003\" solutionaction=\"Added\"") + "</row>"));

        assertThat(layers.all("cell", "id", "{S1}")).containsExactly("{C1}", "{C2}", "{C3}", "{CA}");
        assertThat(layers.all("cell", "id", "Conflicts_Tab")).containsExactly("{CB}");
        assertThat(layers.all("control", "id", "Conflicts_Tab")).containsExactly("CB_field");
        assertThat(layers.merged().conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.element()).isEqualTo("cell {cb}");
            assertThat(conflict.loser()).isEqualTo("B");
            assertThat(conflict.winner()).isEqualTo("A");
            assertThat(conflict.reason()).contains("its place is held by cell {ca} of A");
        });
    }

    @Test
    void aCellThatTakesAPlaceOfTheBaseStandsOnTheConflictsTab() {
        Layers layers = base().with(
                        "A",
                        inSection("<row>" + cell("CA", "ordinalvalue=\"20001\" solutionaction=\"Added\"") + "</row>"));

        assertThat(layers.all("cell", "id", "Conflicts_Tab")).containsExactly("{CA}");
        assertThat(layers.merged().conflicts()).extracting(Conflict::winner).containsExactly("Base");
    }

    @Test
    void theConflictsTabGoesWithTheSolutionThatLost() {
        Layers layers =
                base().with("A", section("SA", "ordinalvalue=\"1\"")).with("B", section("SB", "ordinalvalue=\"1\""));

        assertThat(layers.all("section", "id", "Conflicts_Tab")).containsExactly("{SB}");
        assertThat(layers.without("B").text()).doesNotContain("Conflicts").doesNotContain("SB");
        assertThat(layers.without("A").all("section", "id")).containsExactly("{S1}", "{SB}");
    }

    @Test
    void whatIsAddedToASectionThatALowerSolutionRemovesIsNotLost() {
        Layers layers = base().with("A", inTab("<section id=\"{S1}\" ordinalvalue=\"0\" solutionaction=\"Removed\"/>"))
                .with(
                        "B",
                        inSection("<row>" + cell("CB", "ordinalvalue=\"10009\" solutionaction=\"Added\"") + "</row>"));

        assertThat(layers.all("cell", "id")).containsExactly("{CB}");
        assertThat(layers.all("cell", "id", "Conflicts_Tab")).containsExactly("{CB}");
        assertThat(layers.merged().conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.winner()).isEqualTo("A");
            assertThat(conflict.reason()).contains("parent section {s1} is not there");
        });
    }

    @Test
    void whatALowerSolutionAddedToASectionThatIsRemovedIsNotLost() {
        Layers layers = base().with(
                        "A",
                        inSection("<row>" + cell("CA", "ordinalvalue=\"10009\" solutionaction=\"Added\"") + "</row>"))
                .with("B", inTab("<section id=\"{S1}\" ordinalvalue=\"0\" solutionaction=\"Removed\"/>"));

        assertThat(layers.all("cell", "id")).containsExactly("{CA}");
        assertThat(layers.all("cell", "id", "Conflicts_Tab")).containsExactly("{CA}");
        assertThat(layers.merged().conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.loser()).isEqualTo("A");
            assertThat(conflict.winner()).isEqualTo("B");
        });
    }

    @Test
    void aTabIsPutBeforeOthersWhenTheyMove() {
        Layers layers = base().with(
                        "A",
                        form("<tab id=\"{T1}\" name=\"general\" ordinalvalue=\"1\" solutionaction=\"Modified\"/>"
                                + "<tab id=\"{T0}\" name=\"news\" ordinalvalue=\"0\" solutionaction=\"Added\">"
                                + "<columns><column id=\"0\" width=\"100%\"><sections/></column></columns></tab>"));

        assertThat(layers.all("tab", "id")).containsExactly("{T0}", "{T1}");
        assertThat(layers.all("label", "description", "{T1}")).containsExactly("General");
        assertThat(layers.text()).doesNotContain("ordinalvalue").doesNotContain("solutionaction");
        assertThat(layers.all("column", "id")).containsOnly("");
    }

    @Test
    void aCellInTheSecondColumnJoinsTheRowOfTheOneBeforeIt() {
        Layers layers = base().with(
                        "A",
                        inSection("<row>" + cell("C3", "ordinalvalue=\"10002\"")
                                + cell("CA", "ordinalvalue=\"20003\" solutionaction=\"Added\"") + "</row>"));

        assertThat(layers.text()).contains("</row><row><cell id=\"{C3}\"");
        assertThat(layers.all("cell", "id", "{S1}")).containsExactly("{C1}", "{C2}", "{C3}", "{CA}");
        assertThat(layers.text().split("<row>")).hasSize(3);
    }

    @Test
    void labelsAndAttributesOfAnElementAreTheTopLayers() {
        Layers layers = base().with(
                        "A",
                        form(
                                "<tab id=\"{T1}\" name=\"general\" expanded=\"false\" ordinalvalue=\"0\" solutionaction=\"Modified\">"
                                        + "<labels><label description=\"Main\" languagecode=\"1033\" solutionaction=\"Modified\"/>"
                                        + "<label description=\"Allgemein\" languagecode=\"1031\" solutionaction=\"Added\"/></labels></tab>"));

        assertThat(layers.all("label", "description", "{T1}")).containsExactly("Main", "Allgemein");
        assertThat(layers.all("tab", "expanded")).containsExactly("false");
        assertThat(layers.all("cell", "id")).hasSize(3);
    }

    @Test
    void aSecondControlForOneCellStandsOnTheConflictsTab() {
        Layers layers = base().with(
                        "A",
                        inSection(
                                "<row><cell id=\"{C1}\" ordinalvalue=\"10000\"><control id=\"other\" solutionaction=\"Added\"/>"
                                        + "</cell></row>"));

        assertThat(layers.all("control", "id", "{C1}")).containsExactly("C1_field");
        assertThat(layers.all("control", "id", "Conflicts_Tab")).containsExactly("other");
    }

    @Test
    void ofEverythingBesideTheFormTheTopWins() {
        Layers layers = base().with(
                        "A",
                        "<systemform><formid>{F}</formid><FormActivationState>0</FormActivationState></systemform>");

        assertThat(layers.body().properties()).containsEntry("FormActivationState", "0");
        assertThat(layers.merged().winners())
                .containsEntry("FormActivationState", "A")
                .containsEntry("LocalizedNames", "Base")
                .containsEntry("form", "Base");
        assertThat(layers.all("cell", "id")).hasSize(3);
    }

    @Test
    void aWholeFormReplacesWhatLiesBelow() {
        Layers layers = base().with("A", section("SA", "ordinalvalue=\"1\""))
                .with("B", form("<tab id=\"{T9}\"><columns/></tab>"));

        assertThat(layers.all("tab", "id")).containsExactly("{T9}");
        assertThat(layers.text()).doesNotContain("SA");
    }

    @Test
    void aFormThatTheExportMarksAsUnmodifiedChangesNothing() {
        Layers layers = base().with("A", "<systemform unmodified=\"1\"><form><tabs/></form></systemform>");

        assertThat(layers.body()).isEqualTo(ComponentBody.ofXml(BASE));
    }

    @Test
    void aDifferenceWithNothingBelowIsAllThatIsKnown() {
        Layers layers = Layers.of(MergeRule.FORM)
                .with("A", section("SA", "ordinalvalue=\"4\""))
                .with("B", section("SB", "ordinalvalue=\"5\""));

        assertThat(layers.all("section", "id")).containsExactly("{SA}", "{SB}");
        assertThat(layers.text()).doesNotContain("solutionaction");
        assertThat(layers.merged().conflicts()).isEmpty();
    }

    @Test
    void marksInAnAttributeOrElementTellADifferenceAndQuotedOnesDoNot() {
        assertThat(Merging.isDelta(MergeRule.FORM, ComponentBody.ofXml(section("SA", ""))))
                .isTrue();
        assertThat(Merging.isDelta(MergeRule.FORM, ComponentBody.ofXml(BASE))).isFalse();
        assertThat(Merging.isDelta(
                        MergeRule.FORM,
                        ComponentBody.ofXml("<systemform><a>&lt;b solutionaction=\"Added\"/></a></systemform>")))
                .isFalse();
    }
}
