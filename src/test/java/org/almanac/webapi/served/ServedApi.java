package org.almanac.webapi.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.almanac.database.JdbcBeans;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.webapi.PresentCaller;
import org.almanac.webapi.world.SetCaller;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The Web API of the environment {@code dev} with all its sources and messages. */
final class ServedApi implements AutoCloseable {

    static final EnvironmentName DEV = new EnvironmentName("dev");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final MockMvcTester mvc;

    private ServedApi(DataSource database) {
        beans.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("almanac.embedded.workers", "0")));
        beans.getBeanFactory().setConversionService(new ApplicationConversionService());
        beans.registerBean(DataSource.class, () -> database);
        beans.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));
        beans.registerBean(ObjectMapper.class);
        beans.registerBean(PresentCaller.class, SetCaller::new);
        beans.register(JdbcBeans.class);
        beans.scan(
                "org.almanac.environment",
                "org.almanac.dualwrite",
                "org.almanac.ordermanagement",
                "org.almanac.rehearsal",
                "org.almanac.target.embedded",
                // not all of the module: among its tests are tables that come before the real ones
                "org.almanac.webapi.protocol",
                "org.almanac.webapi.writing",
                "org.almanac.webapi.calling",
                "org.almanac.webapi.batch",
                "org.almanac.webapi.http",
                "org.almanac.webapi.definitions",
                "org.almanac.webapi.platform",
                "org.almanac.webapi.rows",
                "org.almanac.webapi.messages",
                "org.almanac.webapi.jobs");
        beans.refresh();
        beans.getBean(Environments.class)
                .register(DEV, EnvironmentSettings.embedded("Development", EnvironmentType.SANDBOX, List.of()));
        mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(beans.getBean("webApiController"))
                .build());
    }

    static ServedApi on(TestDatabase product) {
        return new ServedApi(product.migrated());
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    JsonNode get(String address) {
        MvcTestResult answer = perform(request(HttpMethod.GET, uri(address)));
        assertThat(answer).as(address).hasStatus(200);
        return json(answer);
    }

    int status(String address) {
        return perform(request(HttpMethod.GET, uri(address))).getResponse().getStatus();
    }

    /** Sends JSON, which may have single quotes. */
    MvcTestResult post(String address, String body) {
        return perform(request(HttpMethod.POST, uri(address))
                .contentType("application/json")
                .content(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends parts as they are, in a batch with the boundary {@code b}; the answer's text. */
    String batch(String... parts) {
        String body = "--b\n" + String.join("\n--b\n", parts) + "\n--b--\n";
        MvcTestResult answer = perform(request(HttpMethod.POST, uri("$batch"))
                .contentType("multipart/mixed; boundary=b")
                .content(body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(answer).hasStatus(200);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** A part of a batch: requests that have their effect all or none. */
    static String changeSet(String... requests) {
        return "Content-Type: multipart/mixed; boundary=c\n\n--c\n" + String.join("\n--c\n", requests) + "\n--c--";
    }

    /** A part of a batch or a change set; the body may have single quotes. */
    static String part(String line, String body) {
        return "Content-Type: application/http\nContent-Transfer-Encoding: binary\nContent-ID: 1\n\n" + line
                + " HTTP/1.1\nContent-Type: application/json\n\n" + body.replace('\'', '"');
    }

    private MvcTestResult perform(MockHttpServletRequestBuilder request) {
        return mvc.perform(request.principal(() -> "operator"));
    }

    private static URI uri(String address) {
        return URI.create("http://localhost/environments/dev/api/data/v9.2/" + address);
    }

    private static JsonNode json(MvcTestResult answer) {
        try {
            return JSON.readTree(answer.getResponse().getContentAsByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        beans.close();
    }
}
