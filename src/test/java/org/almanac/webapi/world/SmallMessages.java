package org.almanac.webapi.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.message.Message;
import org.almanac.webapi.message.Parameter;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.RequestContext;
import org.almanac.webapi.source.WireRow;

/** Messages of every shape. */
public final class SmallMessages {

    /** The files that Import was given, which must be gone afterwards. */
    public final List<Path> files = new ArrayList<>();

    private record Simple(
            Signature signature, boolean partOfChangeSets, BiFunction<RequestContext, Arguments, Answer> call)
            implements Message {
        @Override
        public Answer execute(RequestContext context, Arguments arguments) {
            return call.apply(context, arguments);
        }
    }

    /** One of them. */
    public Message named(String name) {
        return all().stream()
                .filter(message -> message.signature().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Message> all() {
        return List.of(
                new Simple(
                        Signature.function("WhoAmI", List.of(), List.of(Parameter.required("User", "Edm.String"))),
                        true,
                        (context, arguments) -> fields("User", context.user())),
                new Simple(
                        Signature.function(
                                "Echo",
                                List.of(
                                        Parameter.required("Text", "Edm.String"),
                                        Parameter.optional("Level", "mscrm.EntityFilters"),
                                        Parameter.optional("Target", "mscrm.crmbaseentity"),
                                        Parameter.optional("File", "Edm.Binary"),
                                        Parameter.collection("Names", "Edm.String")),
                                List.of(Parameter.required("Said", "Edm.String"))),
                        true,
                        (context, arguments) -> fields("Said", said(arguments))),
                new Simple(
                        new Signature(
                                "Rename",
                                false,
                                "account",
                                List.of(Parameter.required("Name", "Edm.String")),
                                List.of(),
                                null),
                        true,
                        (context, arguments) -> Answer.nothing()),
                new Simple(
                        Signature.action(
                                "Import",
                                List.of(
                                        Parameter.required("CustomizationFile", "Edm.Binary"),
                                        Parameter.required("Overwrite", "Edm.Boolean"),
                                        Parameter.optional("JobId", "Edm.Guid")),
                                List.of(Parameter.required("Size", "Edm.Int64"))),
                        false,
                        (context, arguments) -> imported(arguments)),
                new Simple(
                        Signature.action("Export", List.of(), List.of(Parameter.required("File", "Edm.Binary"))),
                        true,
                        (context, arguments) -> new Answer.Content("File", SmallMessages::bytes)),
                new Simple(Signature.action("Publish", List.of(), List.of()), true, (context, arguments) -> {
                    throw WebApiError.customizationLock("Publish", "Import", Duration.ofSeconds(30));
                }),
                new Simple(
                        Signature.rows("Tags", List.of(), "tag"),
                        true,
                        (context, arguments) -> new Answer.Rows(List.of(tag()))));
    }

    private Answer imported(Arguments arguments) {
        Path file = arguments.file("CustomizationFile").orElseThrow();
        files.add(file);
        try {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            return new Answer.Fields(fields.put("Size", Files.size(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(Arguments arguments) {
        StringBuilder said = new StringBuilder(arguments.requiredText("Text"));
        for (String name : List.of("Level", "Target", "Names")) {
            arguments.value(name).ifPresent(value -> said.append('|').append(value));
        }
        arguments.file("File").ifPresent(file -> said.append('|').append(text(file)));
        return said.toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WireRow tag() {
        UUID id = new UUID(0, 7);
        return new WireRow(id, 1, Map.of("tagid", id, "name", "seven"));
    }

    private static Answer fields(String name, String value) {
        return new Answer.Fields(JsonNodeFactory.instance.objectNode().put(name, value));
    }

    private static InputStream bytes() {
        return new ByteArrayInputStream("content".getBytes(StandardCharsets.UTF_8));
    }
}
