package org.almanac.webapi.world;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.Governance;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Inventory;
import org.almanac.solution.Sha256;
import org.almanac.webapi.PresentCaller;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.source.EntitySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;

/** The Web API of the environment {@code dev} without engine, database and login: everything between HTTP and the sources. */
public final class SmallWorld {

    public static final String ROOT = "http://localhost/environments/dev/api/data/v9.2/";
    private static final String PATH = "/environments/dev/api/data/v9.2/";

    public final RowsInMemory rows = new RowsInMemory();
    public final SmallMessages messages = new SmallMessages();
    public final SetCaller caller = new SetCaller();
    private final MockMvcTester mvc;

    public SmallWorld() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getBeanFactory().setConversionService(new ApplicationConversionService());
        context.registerBean(Environments.class, SmallWorld::environments);
        context.registerBean(Inventory.class, SmallWorld::inventory);
        context.registerBean(ComponentValues.class, () -> mock(ComponentValues.class));
        context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
        context.registerBean(TransactionOperations.class, () -> new TransactionsInMemory(rows));
        context.registerBean(EntitySource.class, () -> rows);
        context.registerBean(ObjectMapper.class);
        context.registerBean(PresentCaller.class, () -> caller);
        for (Message message : messages.all()) {
            context.registerBean(message.signature().name(), Message.class, () -> message);
        }
        context.scan(
                "org.almanac.webapi.protocol",
                "org.almanac.webapi.writing",
                "org.almanac.webapi.calling",
                "org.almanac.webapi.batch",
                "org.almanac.webapi.http");
        context.refresh();
        mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(context.getBean("webApiController"))
                .build());
    }

    /** Sends a request without a body. */
    public MvcTestResult send(String method, String address, String... headers) {
        return perform(request(HttpMethod.valueOf(method), uri(address)), headers);
    }

    /** Sends JSON. */
    public MvcTestResult send(String method, String address, Json body, String... headers) {
        return perform(
                request(HttpMethod.valueOf(method), uri(address))
                        .contentType("application/json")
                        .content(body.text().getBytes(StandardCharsets.UTF_8)),
                headers);
    }

    /** Sends a batch with the boundary {@code b}; line ends are made what they must be. */
    public MvcTestResult batch(String body, String... headers) {
        return perform(
                request(HttpMethod.POST, uri("$batch"))
                        .contentType("multipart/mixed; boundary=b")
                        .content(body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)),
                headers);
    }

    /** A body. */
    public record Json(String text) {}

    public static Json json(String text) {
        return new Json(text.replace('\'', '"'));
    }

    /** Sends what a test has put together. */
    public MvcTestResult perform(MockHttpServletRequestBuilder request, String... headers) {
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return mvc.perform(request.principal(() -> "operator"));
    }

    /** The address, relative to the service root unless it begins with a slash. */
    public static URI uri(String address) {
        return URI.create("http://localhost" + (address.startsWith("/") ? address : PATH + address));
    }

    private static Environments environments() {
        Environments environments = mock(Environments.class);
        given(environments.find(any())).willReturn(Optional.empty());
        given(environments.find(new EnvironmentName("dev")))
                .willReturn(Optional.of(environment("dev", EnvironmentKind.EMBEDDED)));
        given(environments.find(new EnvironmentName("real")))
                .willReturn(Optional.of(environment("real", EnvironmentKind.DATAVERSE)));
        return environments;
    }

    private static Environment environment(String name, EnvironmentKind kind) {
        return new Environment(
                new EnvironmentName(name),
                name,
                EnvironmentType.DEVELOPER,
                kind,
                null,
                null,
                List.of(),
                "9.2",
                Governance.STANDARD,
                Sha256.of(new byte[0]));
    }

    private static Inventory inventory() {
        Inventory inventory = mock(Inventory.class);
        given(inventory.solution(any(), anyString())).willReturn(Optional.empty());
        given(inventory.solution(any(), eq("Core"))).willReturn(Optional.of(mock(InstalledSolution.class)));
        return inventory;
    }
}
