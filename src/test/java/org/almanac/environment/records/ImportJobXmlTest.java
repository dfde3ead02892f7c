package org.almanac.environment.records;

import static org.almanac.environment.records.JobFixture.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.almanac.environment.records.JobFixture.Xml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

class ImportJobXmlTest {

    @Test
    void theSectionsComeInThePlatformsOrder() {
        List<String> names = new ArrayList<>();
        Node root = aJob().data().document().getDocumentElement();
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            names.add(child.getNodeName());
        }

        assertThat(names)
                .containsExactly(
                        "solutionManifests",
                        "upgradeSolutionPackageInformation",
                        "entities",
                        "nodes",
                        "settings",
                        "dashboards",
                        "securityroles",
                        "workflows",
                        "templates",
                        "optionSets",
                        "ConnectionRoles",
                        "SolutionPluginAssemblies",
                        "SdkMessageProcessingSteps",
                        "ServiceEndpoints",
                        "webResources",
                        "reports",
                        "FieldSecurityProfiles",
                        "languages",
                        "entitySubhandlers",
                        "publishes",
                        "rootComponents",
                        "dependencies",
                        "SmartDiffApplied");
    }

    @Test
    void aSuccessIsTheManifestsResult() {
        Xml data = aJob().item(JobSection.ENTITIES, "Entity", "ctso_order").data();

        assertThat(data.at("/importexportxml/@progress")).isEqualTo("100.0");
        assertThat(data.at("/importexportxml/@processed")).isEqualTo("true");
        assertThat(data.at("//solutionManifest/UniqueName")).isEqualTo("ContosoCore");
        assertThat(data.at("//solutionManifest/Version")).isEqualTo("1.1.0.0");
        assertThat(data.at("//solutionManifest/Managed")).isEqualTo("1");
        assertThat(data.at("//solutionManifest/Publisher/UniqueName")).isEqualTo("contoso");
        assertThat(data.at("//solutionManifest/result/@result")).isEqualTo("success");
        assertThat(data.at("//solutionManifest/result/@errorcode")).isEqualTo("0");
        assertThat(data.at("//solutionManifest/result/@datetime")).isEqualTo("10:00:01.50");
        assertThat(data.at("//solutionManifest/result/@datetimeticks")).isEqualTo("639079560015000000");
        assertThat(data.at("//SmartDiffApplied")).isEqualTo("true");
        assertThat(data.at("//publishes/publish/result/@result")).isEqualTo("success");
        assertThat(data.at("//rootComponents/rootComponent/@name")).isEqualTo("ctso_order");
        assertThat(data.at("//dependencies/dependency/@required")).isEqualTo("Entity account");
    }

    @Test
    void eachComponentIsInItsSection() {
        Xml data = aJob().item(JobSection.ENTITIES, "Entity", "ctso_order")
                .item(JobSection.WORKFLOWS, "Workflow", "Approve")
                .item(JobSection.NODES, "AppModule", "ctso_app")
                .data();

        assertThat(data.at("//entities/entity[@LocalizedName='ctso_order']/result/@result"))
                .isEqualTo("success");
        assertThat(data.at("//workflows/workflow[@LocalizedName='Approve']/result/@result"))
                .isEqualTo("success");
        assertThat(data.at("//nodes/node/@Description")).isEqualTo("AppModule, add");
    }

    @Test
    void theDataGrowsWhileTheImportRuns() {
        JobFixture job = aJob().item(JobSection.ENTITIES, "Entity", "a").item(JobSection.ENTITIES, "Entity", "b");

        assertThat(job.running(20).data().at("count(//entity/result)")).isEqualTo("0");
        assertThat(job.running(45).data().at("count(//entity/result)")).isEqualTo("1");
        assertThat(job.running(70).data().at("count(//entity/result)")).isEqualTo("2");
        assertThat(job.data().at("count(//solutionManifest/result)")).isEqualTo("0");
        assertThat(job.data().at("/importexportxml/@stop")).isEmpty();
    }

    @Test
    void aFailureIsTheManifestsResultAndNoComponentIsDone() {
        Xml data = aJob().item(JobSection.ENTITIES, "Entity", "a")
                .failed(0x8004801D, "Solution manifest import: FAILURE: <MissingDependencies/>")
                .data();

        assertThat(data.at("//solutionManifest/result/@result")).isEqualTo("failure");
        assertThat(data.at("//solutionManifest/result/@errorcode")).isEqualTo("0x8004801D");
        assertThat(data.at("//solutionManifest/result/@errortext")).contains("FAILURE: <MissingDependencies/>");
        assertThat(data.at("//solutionManifest/result/parameters/parameter")).isEqualTo("ContosoCore");
        assertThat(data.at("count(//entity/result)")).isEqualTo("0");
        assertThat(data.at("/importexportxml/@progress")).isEqualTo("14.84");
    }

    @Test
    void warningsStandWhereTheyBelong() {
        Xml data = aJob().warned(JobSection.WORKFLOWS, "Workflow", "Approve", "0x80048028")
                .warning("0x80048026", "Labels in 1031 are dropped.")
                .warning("0x80048044", "Settings are overwritten.")
                .warning("0", "An older version.")
                .data();

        assertThat(data.at("//workflow/result/@result")).isEqualTo("warning");
        assertThat(data.at("//workflow/result/@errorcode")).isEqualTo("0x80048028");
        assertThat(data.at("//languages/language/result/@errortext")).contains("1031");
        assertThat(data.at("//settings/setting/result/@errorcode")).isEqualTo("0x80048044");
        assertThat(data.at("//solutionManifest/results/result/@errortext")).isEqualTo("An older version.");
        assertThat(data.at("//solutionManifest/result/@result")).isEqualTo("success");
    }

    @Test
    void charactersThatXmlDoesNotKnowAreLeftOut() {
        Xml data = aJob().item(JobSection.NODES, "type-1", "a\u0000b\u001B<&>\"'\uD83D\uDE00\uD83D\uFFFF")
                .description("Line\none]]>")
                .data();

        assertThat(data.at("//node/@LocalizedName")).isEqualTo("ab<&>\"'\uD83D\uDE00");
        assertThat(data.at("//Descriptions/Description/@description")).isEqualTo("Line\none]]>");
    }
}
