package org.almanac.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.almanac.AlmanacApplication;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program on a database file and a port of its own, with one environment and a machine client that calls its Web API. */
final class ServedAlmanac implements AutoCloseable {

    static final EnvironmentName NAME = new EnvironmentName("bench");

    private static final String CLIENT = "bench";
    /** A multiple of three, so that the texts of all pieces make one. */
    private static final int PIECE = 30_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;
    private final String address;
    private final String token;

    /** @param folder for the database and the client's secret */
    ServedAlmanac(Path folder) throws IOException, InterruptedException {
        String proof = UUID.randomUUID().toString();
        Path secret = Files.writeString(folder.resolve(UUID.randomUUID().toString()), proof);
        context = SpringApplication.run(
                AlmanacApplication.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--almanac.data=" + folder.resolve(UUID.randomUUID().toString()),
                "--almanac.web-api.limits.requests=" + Integer.MAX_VALUE,
                "--almanac.clients." + CLIENT + ".secret=file:" + secret.toAbsolutePath(),
                "--almanac.clients." + CLIENT + ".groups=operators",
                "--almanac.clients." + CLIENT + ".environments=*");
        context.getBean(Environments.class)
                .register(NAME, EnvironmentSettings.embedded("Bench", EnvironmentType.SANDBOX, List.of()));
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        String host = "http://127.0.0.1:" + port;
        address = host + "/environments/" + NAME;
        token = token(host, proof);
    }

    private String token(String host, String proof) throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=" + proof + "&scope="
                + URLEncoder.encode(address + "/.default", StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(host + "/almanac/oauth2/v2.0/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return JSON.readTree(body(request)).get("access_token").asText();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The body that is answered; the token is checked each time. */
    byte[] get(String path) throws IOException, InterruptedException {
        return body(request(path).build());
    }

    /** Imports a package as an application does, without a copy of it in memory, and waits for the end. */
    void imported(Path zip) throws IOException, InterruptedException {
        HttpRequest request = request("ImportSolutionAsync")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofFile(arguments(zip)))
                .build();
        String operation = JSON.readTree(body(request)).get("AsyncOperationId").asText();
        String asking = "asyncoperations(" + operation + ")?$select=statecode,statuscode,message";
        JsonNode state = JSON.readTree(get(asking));
        while (state.get("statecode").asInt() != 3) {
            Thread.sleep(100);
            state = JSON.readTree(get(asking));
        }
        if (state.get("statuscode").asInt() != 30) {
            throw new IllegalStateException("the import did not succeed: " + state);
        }
    }

    /** A file, so that the client needs no memory that would count as the server's. */
    private static Path arguments(Path zip) throws IOException {
        Path file = zip.resolveSibling(zip.getFileName() + ".json");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(("{\"OverwriteUnmanagedCustomizations\":false,\"PublishWorkflows\":true,\"ImportJobId\":\""
                            + UUID.randomUUID() + "\",\"CustomizationFile\":\"")
                    .getBytes(StandardCharsets.UTF_8));
            try (InputStream content = Files.newInputStream(zip)) {
                byte[] piece = content.readNBytes(PIECE);
                while (piece.length > 0) {
                    out.write(Base64.getEncoder().encode(piece));
                    piece = content.readNBytes(PIECE);
                }
            }
            out.write("\"}".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/data/v9.2/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private byte[] body(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    @Override
    public void close() {
        context.close();
    }
}
