package org.almanac.webapi.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Signature;
import org.jspecify.annotations.Nullable;

/** All messages. A name may be bound to several tables, and be unbound besides. */
public class MessageRegistry {

    private final Map<Name, Message> messages = new LinkedHashMap<>();
    private final List<Signature> signatures;

    private record Name(String name, @Nullable String boundTo) {
        static Name of(Signature signature) {
            return new Name(signature.name(), signature.boundTo());
        }
    }

    public MessageRegistry(List<Message> all) {
        for (Message message : all) {
            if (messages.put(Name.of(message.signature()), message) != null) {
                throw new IllegalStateException(
                        "Two messages have the name " + message.signature().name());
            }
        }
        this.signatures = all.stream().map(Message::signature).toList();
    }

    public List<Signature> signatures() {
        return signatures;
    }

    /** @param signature one of {@link #signatures()} */
    public Message of(Signature signature) {
        return Objects.requireNonNull(messages.get(Name.of(signature)), signature.name());
    }
}
