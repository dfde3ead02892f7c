package org.almanac.target.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.almanac.target.http.Call;
import org.almanac.target.http.HttpCalls;
import org.almanac.target.http.Outcome;

/**
 * The two kinds of calls that the gateway takes.
 *
 * @param prefix what every path begins with
 */
record GatewayHttp(HttpCalls calls, String prefix) {

    Outcome get(String path, Duration timeout) {
        return calls.send(Call.get(prefix + path, timeout));
    }

    Outcome post(Post post) {
        byte[] body = post.body().toString().getBytes(StandardCharsets.UTF_8);
        return calls.send(new Call("POST", prefix + post.path(), Map.of(), body, post.timeout()));
    }
}
