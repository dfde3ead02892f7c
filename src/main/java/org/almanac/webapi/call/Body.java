package org.almanac.webapi.call;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request, read at most once. */
public interface Body {

    /** Opens it; the reader closes it. It may throw {@link org.almanac.webapi.model.WebApiError} 413 while it is read. */
    InputStream open() throws IOException;
}
