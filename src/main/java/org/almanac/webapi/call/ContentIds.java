package org.almanac.webapi.call;

import java.util.HashMap;
import java.util.Map;
import org.almanac.webapi.model.WebApiError;

/** What the requests of a change set have made so far, by {@code Content-ID}; others refer to it as {@code $1}. */
public final class ContentIds {

    private final Map<String, String> addresses = new HashMap<>();

    /** @param address relative to the service root, such as {@code accounts(<id>)} */
    public void made(String contentId, String address) {
        addresses.put(contentId, address);
    }

    /**
     * Replaces a reference at the beginning of an address.
     *
     * @param address such as {@code $1} or {@code $1/contact_customer_accounts/$ref}; others stay as they are
     * @throws WebApiError 400 if nothing has been made under the id
     */
    public String resolve(String address) {
        if (!address.startsWith("$") || address.startsWith("$metadata") || address.startsWith("$batch")) {
            return address;
        }
        int end = address.indexOf('/');
        String id = address.substring(1, end < 0 ? address.length() : end);
        String made = addresses.get(id);
        if (made == null) {
            throw WebApiError.malformed("Content-ID Reference: '$" + id + "' does not exist in the batch context.");
        }
        return end < 0 ? made : made + address.substring(end);
    }
}
