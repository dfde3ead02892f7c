package org.almanac.target.dataverse.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.TransientFailure;
import org.almanac.target.dataverse.AccessTokens;
import org.almanac.target.dataverse.Questions;
import org.almanac.target.http.Backoff;
import org.almanac.target.http.Outcome;
import org.almanac.target.http.Sleeper;
import org.jspecify.annotations.Nullable;

/** The Web API of one environment. Questions are asked patiently; commands are sent once and their outcome is left to the caller. */
public final class WebApi implements Questions {

    private static final int NOT_FOUND = 404;
    private static final int UNAUTHORIZED = 401;
    private static final CommandBody NOTHING = CommandBody.of(new byte[0]);
    private static final String ANNOTATIONS = "odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"";

    private final WebApiAddress address;
    private final AccessTokens tokens;
    private final ClientLimits limits;
    private final Sleeper sleeper;
    private final RequestBudget budget = new RequestBudget();
    private final ServerClock clock;
    private final BoundedJson json;
    private final Transport transport;
    private final AnswerProblems problems;

    /** @param problems what requests that were not answered end with */
    public WebApi(
            WebApiAddress address,
            AccessTokens tokens,
            AnswerProblems problems,
            ClientLimits limits,
            HttpClient client,
            Deadlines deadlines,
            Sleeper sleeper,
            Clock clock) {
        this.address = address;
        this.tokens = tokens;
        this.limits = limits;
        this.sleeper = sleeper;
        this.clock = new ServerClock(clock);
        this.json = new BoundedJson(limits.maxAnswer());
        this.problems = problems;
        this.transport =
                new Transport(address.environment(), address.host(), client, deadlines, budget, this.clock, json);
    }

    /** A client that follows nothing and sends no command twice by itself. */
    public static HttpClient httpClient(Duration connectTimeout) {
        return HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The environment's own time, as its last answer told it. */
    public Instant serverTime() {
        return clock.now();
    }

    @Override
    public Optional<JsonNode> find(String relative) {
        return answer(question(), address.path(relative));
    }

    @Override
    public Optional<List<JsonNode>> rows(String relative) {
        List<JsonNode> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String next = address.path(relative);
        while (next != null) {
            if (!seen.add(next)) {
                throw problems.unexpected("a page leads back to an earlier one", null);
            }
            Optional<JsonNode> page = answer(question(), next);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            JsonNode values = page.get().path("value");
            if (!values.isArray()) {
                throw problems.unexpected("a list has no rows", null);
            }
            values.forEach(rows::add);
            next = next(page.get());
        }
        return Optional.of(rows);
    }

    @Override
    public List<Optional<JsonNode>> all(List<String> relatives) {
        List<Optional<JsonNode>> answers = new ArrayList<>();
        for (int from = 0; from < relatives.size(); from += BatchOfQuestions.LARGEST) {
            List<String> part = relatives.subList(from, Math.min(from + BatchOfQuestions.LARGEST, relatives.size()));
            answers.addAll(batch(part.stream().map(address::path).toList()));
        }
        return answers;
    }

    private List<Optional<JsonNode>> batch(List<String> paths) {
        Command command = new Command(
                "POST",
                BatchOfQuestions.PATH,
                Map.of("Content-Type", BatchOfQuestions.CONTENT_TYPE, "Prefer", "odata.continue-on-error"),
                BatchOfQuestions.body(paths, prefer()),
                limits.readTimeout());
        Shape shape = (type, body) -> BatchOfQuestions.read(type, json.bytes(body), paths.size());
        JsonNode parts = patient(command, address.path(command.relative()), shape)
                .orElseThrow(() -> problems.unexpected("it knows no batch", null));
        List<Optional<JsonNode>> answers = new ArrayList<>();
        for (JsonNode part : parts) {
            Outcome outcome = BatchOfQuestions.outcome(part);
            if (outcome instanceof Outcome.Answered answered) {
                answers.add(Optional.of(answered.body()));
            } else if (outcome instanceof Outcome.Refused refused && refused.status() == NOT_FOUND) {
                answers.add(Optional.empty());
            } else {
                throw problem(outcome);
            }
        }
        return answers;
    }

    /** The token goes to the environment and nowhere else. */
    private @Nullable String next(JsonNode page) {
        String link = page.path("@odata.nextLink").asText("");
        if (link.isEmpty()) {
            return null;
        }
        try {
            return address.own(link).orElseThrow(() -> problems.unexpected("the next page is somewhere else", null));
        } catch (IllegalArgumentException e) {
            throw problems.unexpected("the address of the next page is none", e);
        }
    }

    private Command question() {
        return new Command("GET", "", Map.of("Prefer", prefer()), NOTHING, limits.readTimeout());
    }

    private String prefer() {
        return "odata.maxpagesize=" + limits.pageSize() + "," + ANNOTATIONS;
    }

    private Optional<JsonNode> answer(Command question, String path) {
        Optional<JsonNode> answer = patient(question, path, json);
        if (answer.isPresent() && answer.get().isMissingNode()) {
            throw problems.unexpected("the answer is empty", null);
        }
        return answer;
    }

    private Optional<JsonNode> patient(Command question, String path, Shape shape) {
        Duration waited = Duration.ZERO;
        for (int tries = 1; ; tries++) {
            pause(budget.pause());
            Outcome outcome = authorized(question, path, shape, true);
            if (outcome instanceof Outcome.Answered answered) {
                return Optional.of(answered.body());
            }
            if (outcome instanceof Outcome.Refused refused && refused.status() == NOT_FOUND) {
                return Optional.empty();
            }
            if (!(outcome instanceof Outcome.TurnedAway turnedAway) || turnedAway.cause() != null) {
                throw problem(outcome);
            }
            Duration pause = Backoff.after(tries, turnedAway.askedPause());
            waited = waited.plus(pause);
            if (tries > Backoff.TRIES || waited.compareTo(limits.patience()) > 0) {
                throw problem(outcome);
            }
            pause(pause);
        }
    }

    /** Sends a command once; only a token that was not taken, which had no effect, is renewed and sent again, once. */
    public Outcome send(Command command) {
        return send(command, json);
    }

    /** @param shape reads the answer where it is no usual one */
    public Outcome send(Command command, Shape shape) {
        return authorized(command, address.path(command.relative()), shape, false);
    }

    private Outcome authorized(Command command, String path, Shape shape, boolean harmless) {
        String token = tokens.token();
        Outcome outcome = transport.send(command, path, token, shape, harmless);
        if (outcome instanceof Outcome.Unauthorized unauthorized && unauthorized.status() == UNAUTHORIZED) {
            tokens.rejected(token);
            String renewed = tokens.token();
            return renewed.equals(token) ? outcome : transport.send(command, path, renewed, shape, harmless);
        }
        return outcome;
    }

    private void pause(Duration pause) {
        if (pause.isZero()) {
            return;
        }
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailure(
                    ErrorCode.ENVIRONMENT_UNREACHABLE, "Almanac was stopped while it waited for the environment.");
        }
    }

    /** What a request that was not answered ends with. */
    public AlmanacException problem(Outcome outcome) {
        return problems.of(outcome);
    }

    /** The environment answers otherwise than it is known to. */
    public TransientFailure unexpected(String what) {
        return problems.unexpected(what, null);
    }
}
