package org.almanac.webapi.batch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Scratch;
import org.almanac.webapi.call.Spool;
import org.almanac.webapi.model.WebApiError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads a batch to its end before anything of it is carried out (dataverse-semantics 8.4). Long bodies go to files. */
final class BatchReading {

    private static final int MOST = 1000;
    private static final String CONTENT_ID = "Content-ID";
    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z]+) +(.+?) +HTTP/1\\.[01]");

    private final Scratch scratch;
    private int count;

    private BatchReading(Scratch scratch) {
        this.scratch = scratch;
    }

    /** @throws WebApiError 400 for what is no batch, 413 and 414 for what is too long */
    static List<BatchItem> read(Call call) {
        String boundary = boundary(call.headers().getFirst(HttpHeaders.CONTENT_TYPE))
                .orElseThrow(() -> new WebApiError(415, "", "A batch has the type multipart/mixed with a boundary."));
        try (InputStream body = call.body().open()) {
            return new BatchReading(call.scope().scratch()).items(new Multipart(body, boundary));
        } catch (EOFException e) {
            throw WebApiError.malformed("The batch ends before the boundary that closes it.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<BatchItem> items(Multipart parts) throws IOException {
        List<BatchItem> items = new ArrayList<>();
        for (Optional<InputStream> part = parts.next(); part.isPresent(); part = parts.next()) {
            InputStream in = part.get();
            HttpHeaders headers = HeaderLines.read(in);
            Optional<String> inner = boundary(headers.getFirst(HttpHeaders.CONTENT_TYPE));
            items.add(inner.isPresent() ? changeSet(new Multipart(in, inner.get())) : request(headers, in));
        }
        return items;
    }

    private BatchItem.ChangeSet changeSet(Multipart parts) throws IOException {
        List<BatchItem.Single> requests = new ArrayList<>();
        for (Optional<InputStream> part = parts.next(); part.isPresent(); part = parts.next()) {
            BatchItem.Single request = request(HeaderLines.read(part.get()), part.get());
            if (request.method().equals("GET")) {
                throw WebApiError.malformed("A change set holds writes only; GET is not one.");
            }
            requests.add(request);
        }
        return new BatchItem.ChangeSet(requests);
    }

    private BatchItem.Single request(HttpHeaders part, InputStream in) throws IOException {
        requireHttp(part);
        if (++count > MOST) {
            throw WebApiError.invalidArgument("The batch holds more than the " + MOST + " requests that are allowed.");
        }
        String first = HeaderLines.first(in);
        Matcher line = REQUEST_LINE.matcher(first);
        if (!line.matches()) {
            throw WebApiError.malformed(
                    "A part of the batch does not begin with a request such as 'GET accounts HTTP/1.1'.");
        }
        HttpHeaders headers = HeaderLines.read(in);
        Spool body = new Spool(scratch);
        try (body) {
            in.transferTo(body);
        }
        return new BatchItem.Single(line.group(1), line.group(2), headers, body::open, contentId(part, headers));
    }

    private static void requireHttp(HttpHeaders part) {
        String type = part.getFirst(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/http")) {
            throw WebApiError.malformed("A part of a batch has the type application/http, or is a change set.");
        }
    }

    private static @Nullable String contentId(HttpHeaders part, HttpHeaders headers) {
        String id = part.getFirst(CONTENT_ID);
        return id == null ? headers.getFirst(CONTENT_ID) : id;
    }

    /** The boundary of a type {@code multipart/mixed}; empty for another type. */
    private static Optional<String> boundary(@Nullable String type) {
        try {
            return Optional.ofNullable(type)
                    .map(MediaType::parseMediaType)
                    .filter(MediaType.MULTIPART_MIXED::equalsTypeAndSubtype)
                    .map(media -> media.getParameter("boundary"))
                    .map(boundary -> boundary.replaceAll("^\"|\"$", ""))
                    .filter(boundary -> !boundary.isBlank());
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }
}
