package org.almanac.webapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyTest {

    private final SampleApi api = new SampleApi();

    @BeforeEach
    void rows() {
        api.account(1, "name", "a", "industry", 1, "employees", 10);
        api.account(2, "name", "b", "industry", 2, "employees", 20);
        api.account(3, "name", "c", "industry", 2, "employees", 30);
        api.account(4, "name", "d", "industry", 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "groupby((industry)) | [{'industry':1},{'industry':2}]",
                "aggregate(employees with sum as total) | [{'total':60}]",
                "aggregate($count as number) | [{'number':4}]",
                "groupby((industry),aggregate(employees with max as most,$count as number)) | [{'industry':1,'most':10,'number':1},{'industry':2,'most':30,'number':3}]",
                "filter(employees gt 10)/aggregate(employees with average as mean) | [{'mean':25}]",
                "filter(industry eq 2)/groupby((industry),aggregate(name with countdistinct as names)) | [{'industry':2,'names':3}]",
            })
    void rowsAreAggregated(String apply, String expected) {
        JsonNode answer = api.get("accounts", "$apply", apply);

        assertThat(answer.path("value")).hasToString(expected.replace('\'', '"'));
    }
}
