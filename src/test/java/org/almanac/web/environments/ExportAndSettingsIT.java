package org.almanac.web.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.ExportResult;
import org.almanac.environment.SettingsGroup;
import org.almanac.environment.SystemSettings.Setting;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.almanac.process.Group;
import org.almanac.solution.PackageBuilder;
import org.almanac.web.ApiSlice;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Exporting and system settings over REST. */
class ExportAndSettingsIT extends ApiSlice {

    private static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static ExportOptions options() {
        return new ExportOptions("Cars", true, Set.of(SettingsGroup.GENERAL, SettingsGroup.CALENDAR), "9.1", true);
    }

    @Test
    void aSolutionIsDownloadedAsAPackage() {
        given(exporting.export(eq(DEV), eq(options()), any(), any(), any())).willAnswer(call -> {
            Files.write(call.getArgument(2, Path.class), ZIP);
            return new ExportResult(
                    PackageBuilder.solution("Cars").manifest(), "Cars_1_0_0_1_managed.zip", List.of(), List.of());
        });

        var answer = mvc.get()
                .uri("/api/environments/dev/solutions/Cars/package?managed=true&settings=General,exportcalendarsettings"
                        + "&raiseVersion=true&targetVersion=9.1")
                .with(memberOf(Group.OPERATORS))
                .exchange();

        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        assertThat(answer).headers().hasValue("Almanac-Warnings", "0");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Cars_1_0_0_1_managed.zip\"");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(ZIP);
    }

    @Test
    void aRefusedExportTellsThePlatformsNumber() {
        given(exporting.export(any(), any(), any(), any(), any()))
                .willThrow(new Refusal(
                        ErrorCode.EXPORT_REFUSED,
                        "managed",
                        "Cars",
                        List.of(new ProblemDetailItem("0x80048036", "managed", "Cars", null)),
                        null));

        var answer = mvc.get()
                .uri("/api/environments/dev/solutions/Cars/package")
                .with(memberOf(Group.OPERATORS))
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("ALM-EXP-001").contains("0x80048036");
    }

    @Test
    void anUnknownGroupOfSettingsIsRefusedWithTheNamesThereAre() {
        var answer = mvc.get()
                .uri("/api/environments/dev/solutions/Cars/package?settings=Colours")
                .with(memberOf(Group.OPERATORS))
                .exchange();

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyText().contains("AutoNumbering");
    }

    @Test
    void viewersDoNotExport() {
        assertThat(get("/api/environments/dev/solutions/Cars/package").exchange())
                .hasStatus(403);
    }

    @Test
    void settingsAreListedWithTheirGroups() {
        given(systemSettings.all(DEV))
                .willReturn(List.of(
                        new Setting("currencysymbol", "Currency Symbol", SettingsGroup.GENERAL, "text", "$", "€")));

        assertThat(get("/api/environments/dev/settings").exchange())
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        [{"name": "currencysymbol", "label": "Currency Symbol", "group": "General", "type": "text",
                          "value": "€", "platformDefault": "$"}]
                        """);
    }

    @Test
    void administratorsChangeSettingsWithTextsNumbersAndNothing() {
        given(systemSettings.change(any(), any(), any())).willReturn(List.of());

        var answer = mvc.patch()
                .uri("/api/environments/dev/settings")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        "{\"currencysymbol\": \"€\", \"pricingdecimalprecision\": 4, \"isappmode\": true, \"kbprefix\": null}")
                .with(memberOf(Group.ADMINISTRATORS))
                .exchange();

        assertThat(answer).hasStatusOk();
        verify(systemSettings)
                .change(
                        eq(DEV),
                        eq(Map.of(
                                "currencysymbol",
                                Optional.of("€"),
                                "pricingdecimalprecision",
                                Optional.of("4"),
                                "isappmode",
                                Optional.of("true"),
                                "kbprefix",
                                Optional.empty())),
                        any());
    }

    @Test
    void aSettingThatDoesNotExistIsRefused() {
        given(systemSettings.change(any(), any(), any()))
                .willThrow(new BadInput(ErrorCode.UNKNOWN_SETTING, "There is no system setting 'x'.", "x"));

        var answer = mvc.patch()
                .uri("/api/environments/dev/settings")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"x\": 1}")
                .with(memberOf(Group.ADMINISTRATORS))
                .exchange();

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyText().contains("ALM-EXP-003");
    }
}
