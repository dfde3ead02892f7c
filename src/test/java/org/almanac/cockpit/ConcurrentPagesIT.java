package org.almanac.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.almanac.AlmanacApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Many people open Cockpit and Tasklist at the same time; none of them sees a blank page. */
@ActiveProfiles("tour")
@SpringBootTest(
        classes = AlmanacApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1")
class ConcurrentPagesIT {

    private static final int READERS = 8;
    private static final int PAGES_EACH = 100;
    private static final List<String> APPLICATIONS = List.of("cockpit", "tasklist", "admin", "welcome");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([^']+)'");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void everyPagesPolicyNamesTheNonceThatThePageHolds() throws Exception {
        var mismatches = new ArrayList<String>();
        for (var reader : readTogether()) {
            mismatches.addAll(reader.get());
        }

        assertThat(mismatches).isEmpty();
    }

    private List<Future<List<String>>> readTogether() throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(READERS);
        try {
            var readers = new ArrayList<Callable<List<String>>>();
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(this::read);
            }
            return pool.invokeAll(readers);
        } finally {
            pool.shutdown();
        }
    }

    private List<String> read() throws IOException, InterruptedException {
        var mismatches = new ArrayList<String>();
        for (int page = 0; page < PAGES_EACH; page++) {
            var application = APPLICATIONS.get(page % APPLICATIONS.size());
            var answer = open("/camunda/app/" + application + "/default/");
            var policy = answer.headers().firstValue("Content-Security-Policy").orElse("no policy");
            var named = found(IN_POLICY, policy);
            var held = found(IN_PAGE, answer.body());
            if (!named.equals(held)) {
                mismatches.add("%s: policy names %s, page holds %s".formatted(application, named, held));
            }
        }
        return mismatches;
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** All nonces of a page are the same one; a text without any is a mistake of this test. */
    private static List<String> found(Pattern pattern, String text) {
        var found = pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
        assertThat(found).as(text).hasSize(1);
        return found;
    }
}
