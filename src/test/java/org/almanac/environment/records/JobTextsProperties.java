package org.almanac.environment.records;

import static org.almanac.environment.records.JobFixture.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.DependencyEnd;
import org.almanac.solution.MissingDependency;

class JobTextsProperties {

    @Property(tries = 200)
    void anyTextGivesDocumentsThatAParserTakes(@ForAll String name, @ForAll String warning) {
        JobFixture job = aJob().item(JobSection.NODES, "type-1", name).warning("0", warning);

        assertThat(job.data().at("count(//node)")).isEqualTo("1");
        assertThat(job.log().at("count(/Workbook/Worksheet)")).isEqualTo("2");
    }

    @Property(tries = 200)
    void anyNameCanBeMissing(@ForAll String name) {
        DependencyEnd end = new DependencyEnd(
                ComponentRef.of("Entity", "x" + name), name, null, null, Map.of("displayName", name), null);
        String xml = MissingDependenciesXml.of(List.of(new MissingDependency(end, end)));

        assertThat(JobFixture.Xml.of(out -> out.write(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .at("count(//Required[@displayName])"))
                .isEqualTo("1");
    }
}
