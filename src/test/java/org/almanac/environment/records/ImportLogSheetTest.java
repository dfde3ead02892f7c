package org.almanac.environment.records;

import static org.almanac.environment.records.JobFixture.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.environment.records.JobFixture.Xml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

class ImportLogSheetTest {

    private static final String FIRST = "/Workbook/Worksheet[1]/Table/";
    private static final String SECOND = "/Workbook/Worksheet[2]/Table/";

    private static String cell(Xml log, int row, int column) {
        return log.at(SECOND + "Row[" + row + "]/Cell[" + column + "]/Data");
    }

    // scenario 51
    @Test
    void aSpreadsheetProgramKnowsItsFile() {
        Xml log = aJob().log();
        Node instruction = log.document().getFirstChild();

        assertThat(instruction.getNodeName()).isEqualTo("mso-application");
        assertThat(instruction.getNodeValue()).isEqualTo("progid=\"Excel.Sheet\"");
        assertThat(log.document().getDocumentElement().getAttribute("xmlns"))
                .isEqualTo("urn:schemas-microsoft-com:office:spreadsheet");
        assertThat(log.at("count(/Workbook/Worksheet)")).isEqualTo("2");
        assertThat(log.at("count(//@*[name()='ss:StyleID'][not(. = //Style/@*[name()='ss:ID'])])"))
                .isEqualTo("0");
    }

    @Test
    void theFirstSheetIsAboutTheSolution() {
        Xml log = aJob().log();

        assertThat(log.at(FIRST + "Row[Cell[1]/Data='Unique Name']/Cell[2]/Data"))
                .isEqualTo("ContosoCore");
        assertThat(log.at(FIRST + "Row[Cell[1]/Data='Version']/Cell[2]/Data")).isEqualTo("1.1.0.0");
        assertThat(log.at(FIRST + "Row[Cell[1]/Data='Publisher']/Cell[2]/Data")).isEqualTo("Contoso");
        assertThat(log.at(FIRST + "Row[Cell[1]/Data='Package Type']/Cell[2]/Data"))
                .isEqualTo("Managed");
        assertThat(log.at(FIRST + "Row[Cell[1]/Data='Result']/Cell[2]/Data")).isEqualTo("Success");
        assertThat(log.at(FIRST + "Row[Cell[1]/Data='Completed On']/Cell[2]/Data"))
                .isEqualTo("2026-03-01T10:00:01.500Z");
    }

    @Test
    void theSecondSheetHasARowForEachComponent() {
        Xml log = aJob().item(JobSection.ENTITIES, "Entity", "ctso_order")
                .warned(JobSection.WORKFLOWS, "Workflow", "Approve", "0x80048028")
                .log();

        assertThat(log.at("concat(" + SECOND + "Row[1]/Cell[1]/Data, '|', " + SECOND + "Row[1]/Cell[10]/Data)"))
                .isEqualTo("Date Time|Error Text");
        assertThat(cell(log, 2, 2)).isEqualTo("Solution");
        assertThat(cell(log, 3, 2)).isEqualTo("Entity");
        assertThat(cell(log, 3, 4)).isEqualTo("ctso_order");
        assertThat(cell(log, 3, 8)).isEqualTo("Success");
        assertThat(cell(log, 4, 8)).isEqualTo("Warning");
        assertThat(cell(log, 4, 9)).isEqualTo("0x80048028");
        assertThat(log.at("count(" + SECOND + "Row[count(Cell) != 10])")).isEqualTo("0");
    }

    @Test
    void aFailureHasItsCodeAndText() {
        Xml log = aJob().item(JobSection.ENTITIES, "Entity", "a")
                .failed(0x8004801D, "Solution manifest import: FAILURE: missing")
                .log();

        assertThat(cell(log, 2, 8)).isEqualTo("Failure");
        assertThat(cell(log, 2, 9)).isEqualTo("0x8004801D");
        assertThat(cell(log, 2, 10)).startsWith("Solution manifest import: FAILURE:");
        assertThat(cell(log, 3, 8)).isEqualTo("Unprocessed");
    }

    @Test
    void whatLooksLikeAFormulaIsText() {
        Xml log =
                aJob().item(JobSection.NODES, "AppModule", "=HYPERLINK(\"x\")").log();

        assertThat(cell(log, 3, 4)).isEqualTo("=HYPERLINK(\"x\")");
        assertThat(log.at("count(//Data[@*[name()='ss:Type'] != 'String'])")).isEqualTo("0");
        assertThat(log.at("count(//@*[name()='ss:Formula'])")).isEqualTo("0");
    }

    @Test
    void aCellHoldsNoMoreThanASpreadsheetTakes() {
        Xml log = aJob().failed(1, "x".repeat(32_766) + "\uD83D\uDE00").log();

        assertThat(cell(log, 2, 10)).isEqualTo("x".repeat(32_766));
    }

    @Test
    void tenThousandComponentsAreTenThousandRows() {
        JobFixture job = aJob();
        for (int i = 0; i < 10_000; i++) {
            job.item(JobSection.ENTITY_SUBHANDLERS, "Attribute", "ctso_order.column" + i);
        }

        assertThat(job.log().at("count(" + SECOND + "Row)")).isEqualTo("10002");
    }
}
