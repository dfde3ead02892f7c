package org.almanac.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AManifestTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<UniqueName>ContosoBase</UniqueName> | <UniqueName>Contoso Base</UniqueName> | 0x8004F002",
                "<UniqueName>ContosoBase</UniqueName> | <UniqueName>1Contoso</UniqueName> | 0x8004F002",
                "<UniqueName>ContosoBase</UniqueName> | <UniqueName /> | 0x8004F002",
                "<Version>1.0.0.0</Version> | <Version>1.0.x</Version> | 0x8004F01E",
                "<Version>1.0.0.0</Version> | <Version>1.0.0.0.0</Version> | 0x8004F01E",
                "<Version>1.0.0.0</Version> | <Version /> | 0x8004F01E",
                "<Managed>1</Managed> | <Managed>2</Managed> | 0x8004801A",
                "<Managed>1</Managed> | <Managed>yes</Managed> | 0x8004801A",
                "behavior=\"0\" | behavior=\"3\" | 0x8004801A",
                "type=\"1\" | kind=\"1\" | 0x8004801A"
            })
    void thatBreaksARuleIsRefusedWithThePlatformsCode(String text, String by, String code) {
        BadInput refusal = Zips.refusal(folder, Zips.replaced(SamplePackages.oneTable(), "solution.xml", text, by));

        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_MANIFEST);
        assertThat(refusal.items()).extracting("code").containsExactly(code);
        assertThat(refusal.items()).extracting("where").containsExactly("solution.xml");
    }

    @Test
    void keepsAttributesThatNobodyKnows() throws IOException {
        byte[] zip = Zips.replaced(
                SamplePackages.oneTable(),
                "solution.xml",
                "generatedBy=\"CrmLive\"",
                "generatedBy=\"CrmLive\" OrganizationSchemaType=\"Full\"");
        Path file = Zips.file(folder, zip);
        PackageContent content = PackageContent.of(file);

        assertThat(content.manifest().rootAttributes()).containsEntry("OrganizationSchemaType", "Full");
        assertThat(content.differences(PackageContent.rewritten(file, folder))).isEmpty();
    }

    @Test
    void namesBothEndsOfAMissingDependencyByTheRegistry() throws IOException {
        MissingDependency missing = Zips.read(folder, SamplePackages.everything())
                .manifest()
                .missingDependencies()
                .get(0);

        assertThat(missing.required().component()).isEqualTo(ComponentRef.of("Attribute", "account.name"));
        assertThat(missing.required().solution()).isEqualTo("Active");
        assertThat(missing.dependent().component())
                .isEqualTo(ComponentRef.of("SavedQuery", "7d4c8f0e-9a41-4a5e-8a2b-6f3f2a1b0c9d"));
    }

    @Test
    void givesTheSolutionOfADependencyWithItsVersion() throws IOException {
        PackageBuilder builder = PackageBuilder.solution("Dependent")
                .missingDependency(
                        Map.of(
                                "type",
                                "EnvironmentVariableDefinition",
                                "id.schemaname",
                                "ctso_Limit",
                                "solution",
                                "msdynce_Sales (9.0.4.0076)"),
                        Map.of("type", "29", "id", "{7d4c8f0e-9a41-4a5e-8a2b-6f3f2a1b0c9d}"));
        DependencyEnd required = Zips.read(folder, builder)
                .manifest()
                .missingDependencies()
                .get(0)
                .required();

        assertThat(required.component()).isEqualTo(ComponentRef.of("environmentvariabledefinition", "ctso_limit"));
        assertThat(required.solution()).isEqualTo("msdynce_Sales");
        assertThat(required.solutionVersion()).isEqualTo(SolutionVersion.parse("9.0.4.0076"));
    }
}
