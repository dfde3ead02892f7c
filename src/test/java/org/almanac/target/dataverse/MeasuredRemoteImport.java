package org.almanac.target.dataverse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ImportMode;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;

/** How long Almanac itself works on an import that takes the environment a minute; the minute passes on a clock of tests. */
public final class MeasuredRemoteImport implements AutoCloseable {

    public static final Duration TIME_OF_THE_ENVIRONMENT = Duration.ofSeconds(60);

    private final DataverseFixture fixture = new DataverseFixture(TestDatabase.H2);
    private final HttpClient client = HttpClient.newHttpClient();
    private final GivenPackages packages;
    private int number;

    /** @param folder for packages */
    public MeasuredRemoteImport(Path folder) {
        packages = new GivenPackages(folder);
        fixture.platform.time = TIME_OF_THE_ENVIRONMENT;
    }

    /** Plans, imports, follows and reads back the next version; nanoseconds without those that the stand-in took. */
    public long run() {
        String key = "bench/import/" + ++number;
        long busy = fixture.server.busy();
        long start = System.nanoTime();
        GivenPackages.submit(fixture.target(), key, packages.managed(number + ".0"), ImportMode.AUTO);
        fixture.settle();
        long taken = System.nanoTime() - start - (fixture.server.busy() - busy);
        if (fixture.target().poll(new OperationKey(key)).state() != OperationState.SUCCEEDED) {
            throw new IllegalStateException("the import of version " + number + " did not succeed");
        }
        return taken;
    }

    /** As many bare calls as the last run made; nanoseconds without those that the stand-in took. */
    public long bareCalls(int calls) throws IOException, InterruptedException {
        long busy = fixture.server.busy();
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            client.send(
                    HttpRequest.newBuilder(URI.create(fixture.server.address() + "/api/data/v9.2/asyncoperations?x"))
                            .header("Authorization", "Bearer token-1")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
        return System.nanoTime() - start - (fixture.server.busy() - busy);
    }

    /** How many calls there were so far. */
    public int calls() {
        return fixture.server.calls.size();
    }

    @Override
    public void close() {
        fixture.close();
    }
}
