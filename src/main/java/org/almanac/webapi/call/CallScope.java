package org.almanac.webapi.call;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.source.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Where and for whom a request is carried out.
 *
 * @param root absolute address of the service, with a slash at the end, such as {@code
 *     https://almanac/environments/dev/api/data/v9.2/}
 * @param scratch temporary files, kept until the whole answer is written
 * @param contentIds of the change set it is part of; null outside of one
 */
public record CallScope(
        RequestContext context,
        String root,
        Scratch scratch,
        @Nullable ContentIds contentIds) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/]*");
    private static final Pattern SERVICE = Pattern.compile("/api/data/v9\\.[0-2]/(.*)", Pattern.DOTALL);

    public EnvironmentName environment() {
        return context.environment();
    }

    /** Whether it is one of a change set, which is one transaction. */
    public boolean inChangeSet() {
        return contentIds != null;
    }

    public CallScope with(RequestContext other, @Nullable ContentIds ids) {
        return new CallScope(other, root, scratch, ids);
    }

    /**
     * An address that a client wrote into a body or a batch, relative to the service root and with references to content ids
     * replaced; still encoded. Whole addresses must lead to this environment; a path from the root of the host may leave the
     * part before {@code /api/data/} out, as clients do that know the platform's own addresses only.
     *
     * @return null if it leads elsewhere
     */
    public @Nullable String relative(String address) {
        String resolved = contentIds == null ? address : contentIds.resolve(address);
        if (resolved.startsWith(root)) {
            return resolved.substring(root.length());
        }
        Matcher host = HOST.matcher(root);
        String path = resolved;
        if (host.lookingAt() && HOST.matcher(resolved).lookingAt()) {
            if (!resolved.startsWith(host.group() + '/')) {
                return null;
            }
            path = resolved.substring(host.end());
        }
        return path.startsWith("/") ? belowRoot(path) : path;
    }

    private @Nullable String belowRoot(String path) {
        String environmentPath = "/environments/" + environment();
        Matcher service = SERVICE.matcher(
                path.startsWith(environmentPath + '/') ? path.substring(environmentPath.length()) : path);
        if (service.matches()) {
            return service.group(1);
        }
        return path.startsWith("/environments/") || path.startsWith("/api/") ? null : path.substring(1);
    }
}
