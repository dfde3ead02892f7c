package org.almanac.webapi.gateway;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.almanac.dualwrite.DualWrite;
import org.almanac.environment.EnvironmentName;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The gateway of embedded environments on a free port, without the rest of the program. */
public final class ServedGateway implements AutoCloseable {

    private final MockMvc controllers;
    private final HttpServer server;

    public ServedGateway(DualWrite dualWrite) {
        DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
        conversion.addConverter(
                String.class, EnvironmentName.class, (Converter<String, EnvironmentName>) EnvironmentName::new);
        controllers = MockMvcBuilders.standaloneSetup(
                        new GatewayController(dualWrite), new GatewayOrderController(dualWrite))
                .setControllerAdvice(new GatewayErrors())
                .setConversionService(conversion)
                .build();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** The base address of an environment's gateway. */
    public String address(EnvironmentName environment) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/environments/" + environment + "/dual-write";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            MockHttpServletResponse answer = controllers
                    .perform(request(
                                    HttpMethod.valueOf(exchange.getRequestMethod()),
                                    URI.create(exchange.getRequestURI().toString()))
                            .contentType(MediaType.APPLICATION_JSON)
                            .accept(MediaType.APPLICATION_JSON)
                            .content(exchange.getRequestBody().readAllBytes()))
                    .andReturn()
                    .getResponse();
            byte[] body = answer.getContentAsByteArray();
            exchange.sendResponseHeaders(answer.getStatus(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
