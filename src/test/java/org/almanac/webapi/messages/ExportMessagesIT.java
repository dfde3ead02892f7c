package org.almanac.webapi.messages;

import static org.almanac.webapi.messages.MessageStage.TEST;
import static org.almanac.webapi.messages.MessageStage.expenses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.SolutionPackage;
import org.almanac.solution.SolutionPackages;
import org.almanac.target.AsyncOperation;
import org.almanac.target.AsyncOperations;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.model.WebApiError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportMessagesIT {

    private static final GivenArguments MANAGED =
            GivenArguments.of("{'SolutionName':'ContosoExpenses','Managed':true}");

    @TempDir
    private Path folder = Path.of("unset");

    private MessageStage stage;

    @BeforeEach
    void begin() {
        stage = new MessageStage(TestDatabase.H2, folder);
        stage.imported(expenses("1.0.0.0").managed(false));
        stage.call("PublishAllXml", GivenArguments.of("{}"));
    }

    @AfterEach
    void end() {
        stage.close();
    }

    private String nameIn(Answer answer) throws IOException {
        Answer.Content content = (Answer.Content) answer;
        assertThat(content.field()).isEqualTo("ExportSolutionFile");
        try (InputStream in = content.content().open();
                SolutionPackage exported =
                        SolutionPackages.open(stage.file(in.readAllBytes()), ReadLimits.standard())) {
            return exported.manifest().uniqueName() + ' ' + exported.manifest().managed();
        }
    }

    @Test
    void anExportAtOnceAnswersTheFile() throws IOException {
        assertThat(nameIn(stage.call("ExportSolution", MANAGED))).isEqualTo("ContosoExpenses true");
    }

    // scenario 24
    @Test
    void theFileOfAnAsynchronousExportIsThereOnceItHasSucceeded() throws IOException {
        JsonNode answer = stage.fields("ExportSolutionAsync", MANAGED);
        GivenArguments job = GivenArguments.of(
                "{'ExportJobId':'" + answer.path("ExportJobId").asText() + "'}");
        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() -> stage.call("DownloadSolutionExportData", job))
                .satisfies(e -> assertThat(e.code()).isEqualTo("0x80048035"));

        stage.workOff();

        UUID operation = UUID.fromString(answer.path("AsyncOperationId").asText());
        assertThat(stage.bean(AsyncOperations.class).get(TEST, operation).status())
                .isEqualTo(AsyncOperation.Status.SUCCEEDED);
        assertThat(nameIn(stage.call("DownloadSolutionExportData", job))).isEqualTo("ContosoExpenses true");
    }

    @Test
    void anExportThatNobodyAskedForHasNoFile() {
        assertThatThrownBy(() -> stage.call(
                        "DownloadSolutionExportData", GivenArguments.of("{'ExportJobId':'" + UUID.randomUUID() + "'}")))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_OPERATION));
    }

    @Test
    void aSolutionThatIsNotThereHasThePlatformsNumber() {
        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() ->
                        stage.call("ExportSolution", GivenArguments.of("{'SolutionName':'Nobodys','Managed':false}")))
                .satisfies(e -> assertThat(e.code()).isEqualTo("0x80048037"));
    }

    @Test
    void aManagedSolutionIsNotExported() {
        stage.imported(PackageBuilder.solution("Bought")
                .publisher("Fabrikam", "fab", 20000)
                .webResource("fab_a.js", new byte[] {'1'}));

        assertThatExceptionOfType(WebApiError.class)
                .isThrownBy(() ->
                        stage.call("ExportSolution", GivenArguments.of("{'SolutionName':'Bought','Managed':true}")))
                .satisfies(e -> assertThat(e.code()).isEqualTo("0x80048036"));
    }
}
