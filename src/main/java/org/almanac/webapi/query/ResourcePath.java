package org.almanac.webapi.query;

import java.util.List;
import org.almanac.webapi.metadata.ApiModel;
import org.almanac.webapi.model.WebApiError;

/**
 * An address relative to the service's root, understood. {@code $metadata}, {@code $batch} and the empty path of the service
 * document are no resource paths: the protocol knows them.
 */
public record ResourcePath(List<PathSegment> segments) {

    public ResourcePath {
        segments = List.copyOf(segments);
    }

    /**
     * Reads an address.
     *
     * @param path percent-encoded, without slash in front, such as {@code accounts(name='A%26B')/primarycontactid}
     * @param rawQuery percent-encoded, for the values of parameter aliases; empty for none
     * @throws WebApiError 404 for what the model does not have, 400 for what cannot be read
     */
    public static ResourcePath parse(ApiModel api, String path, String rawQuery) {
        return new ResourcePath(new PathParser(api, QueryString.parse(rawQuery)).parse(path));
    }

    public PathSegment first() {
        return segments.get(0);
    }

    public PathSegment last() {
        return segments.get(segments.size() - 1);
    }

    /** The path without its last segment. */
    public ResourcePath parent() {
        return new ResourcePath(segments.subList(0, segments.size() - 1));
    }
}
