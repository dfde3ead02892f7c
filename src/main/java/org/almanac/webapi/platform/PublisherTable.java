package org.almanac.webapi.platform;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentPublisher;
import org.almanac.environment.PublisherFields;
import org.almanac.environment.Publishers;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.Publisher;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.RequestContext;
import org.almanac.webapi.source.RowInput;
import org.almanac.webapi.source.WireRow;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Serves {@code publishers} (dataverse-semantics 1.4). */
@Component
@Order(PlatformOrder.OWN)
class PublisherTable extends PlatformTable {

    static final EntityType TYPE = TypeDraft.of("publisher", "publishers", "publisherid", "friendlyname")
            .text(256, "uniquename", "friendlyname")
            .text(8, "customizationprefix")
            .writable(ValueType.INTEGER, "customizationoptionvalueprefix")
            .text(2000, "description")
            .text(100, "emailaddress")
            .text(200, "supportingwebsiteurl")
            .shown(ValueType.BOOLEAN, "isreadonly")
            .shown(ValueType.BIG_INTEGER, "versionnumber")
            .collection("publisher_solution", "solution", "publisherid")
            .build();

    private static final int FIRST_OPTION_PREFIX = 10_000;
    private static final int LAST_OPTION_PREFIX = 99_999;

    private final Publishers publishers;
    private final KnownPublishers known;
    private final PublisherParticulars particulars;

    PublisherTable(Publishers publishers, KnownPublishers known, PublisherParticulars particulars) {
        super(TYPE);
        this.publishers = publishers;
        this.known = known;
        this.particulars = particulars;
    }

    @Override
    Stream<WireRow> all(EnvironmentName environment, Narrowing narrowing) {
        Map<String, Map<String, String>> said = particulars.all(environment);
        return known.all(environment).stream().map(each -> row(environment, each, said));
    }

    private WireRow row(EnvironmentName environment, EnvironmentPublisher each, Map<String, Map<String, String>> said) {
        Publisher publisher = each.publisher();
        RowDraft row = RowDraft.of(TYPE, known.id(environment, publisher.uniqueName()))
                .with("uniquename", publisher.uniqueName())
                .with("friendlyname", publisher.displayName())
                .with("customizationprefix", publisher.prefix())
                .with("customizationoptionvalueprefix", publisher.optionValuePrefix())
                .with("isreadonly", each.readOnly());
        said.getOrDefault(publisher.uniqueName().toLowerCase(Locale.ROOT), Map.of())
                .forEach(row::with);
        return row.row();
    }

    @Override
    public UUID create(RequestContext context, EntityType type, UUID id, RowInput input) {
        String uniqueName = required(input, "uniquename");
        String prefix = required(input, "customizationprefix");
        Publisher created = publishers
                .create(
                        context.environment(),
                        new Publisher(
                                uniqueName,
                                input.text("friendlyname").orElse(uniqueName),
                                prefix,
                                input.text("customizationoptionvalueprefix")
                                        .map(Integer::valueOf)
                                        .orElseGet(() -> optionPrefix(prefix))),
                        context.operationKey())
                .publisher();
        keep(context, uniqueName, input);
        return known.id(context.environment(), created.uniqueName());
    }

    /** The platform derives one from the prefix where the client names none: always five digits. */
    private static int optionPrefix(String prefix) {
        int span = LAST_OPTION_PREFIX - FIRST_OPTION_PREFIX + 1;
        return FIRST_OPTION_PREFIX
                + Math.floorMod(prefix.toLowerCase(Locale.ROOT).hashCode(), span);
    }

    private static String required(RowInput input, String property) {
        return input.text(property)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> InvalidArgument.missing(property, TYPE));
    }

    private void keep(RequestContext context, String publisher, RowInput input) {
        PublisherParticulars.NAMES.stream()
                .filter(input::has)
                .forEach(name -> particulars.keep(
                        context.environment(), publisher, name, input.text(name).orElse("")));
    }

    @Override
    public void update(RequestContext context, EntityType type, UUID id, RowInput input) {
        String uniqueName = stored(context.environment(), id, PlatformCode.CANNOT_UPDATE_READ_ONLY_PUBLISHER);
        InvalidArgument.unlessSame(input, "uniquename", uniqueName);
        PublisherFields fields = new PublisherFields(
                text(input, "friendlyname"),
                text(input, "customizationprefix"),
                input.text("customizationoptionvalueprefix")
                        .map(Integer::valueOf)
                        .orElse(null));
        publishers.change(context.environment(), uniqueName, fields, context.operationKey());
        keep(context, uniqueName, input);
    }

    private static @Nullable String text(RowInput input, String property) {
        return input.text(property).orElse(null);
    }

    @Override
    public void delete(RequestContext context, EntityType type, UUID id) {
        String uniqueName = stored(context.environment(), id, PlatformCode.DELETE_RESTRICTED_PUBLISHER);
        publishers.delete(context.environment(), uniqueName, context.operationKey());
        particulars.forget(context.environment(), uniqueName);
    }

    /** Unique name of a publisher that the environment keeps; the platform's own are refused. */
    private String stored(EnvironmentName environment, UUID id, PlatformCode refusal) {
        String uniqueName = known.find(environment, id)
                .orElseThrow(() -> WebApiError.noRow(TYPE, id.toString()))
                .publisher()
                .uniqueName();
        if (!known.stored(environment, uniqueName)) {
            throw new WebApiError(400, refusal, "The publisher " + uniqueName + " is the platform's own.");
        }
        return uniqueName;
    }
}
