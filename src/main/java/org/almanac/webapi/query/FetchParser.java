package org.almanac.webapi.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.webapi.query.Fetch.Attribute;
import org.almanac.webapi.query.Fetch.Condition;
import org.almanac.webapi.query.Fetch.Entity;
import org.almanac.webapi.query.Fetch.Filter;
import org.almanac.webapi.query.Fetch.Link;
import org.almanac.webapi.query.Fetch.Sort;
import org.jspecify.annotations.Nullable;

/** Reads FetchXML. */
final class FetchParser {

    private static final int MOST_LINKS = 15;

    private final Set<String> aliases = new HashSet<>();

    private FetchParser() {}

    static Fetch parse(String document) {
        FetchXml root = FetchXml.parse(document);
        if (!root.name().equals("fetch")) {
            throw FetchXml.invalid("the root element is '" + root.name() + "', not 'fetch'");
        }
        List<FetchXml> entities = root.children("entity").toList();
        if (entities.size() != 1) {
            throw FetchXml.invalid("there must be one element 'entity'");
        }
        String cookie = root.attribute("paging-cookie");
        return new Fetch(
                new FetchParser().entity(entities.get(0), "", null),
                root.number("count"),
                Math.max(1, root.number("page")),
                cookie.isEmpty() ? null : cookie,
                root.number("top"),
                root.flag("distinct"),
                root.flag("aggregate"),
                root.flag("returntotalrecordcount"));
    }

    private Entity entity(FetchXml element, String alias, @Nullable Link link) {
        String name = element.attribute("name");
        if (name.isEmpty()) {
            throw FetchXml.invalid("an element '" + element.name() + "' has no name");
        }
        List<Entity> links = new ArrayList<>();
        for (FetchXml child : element.children("link-entity").toList()) {
            links.add(link(child));
        }
        return new Entity(
                name,
                alias,
                link,
                element.children("all-attributes").findAny().isPresent(),
                element.children("attribute").map(FetchParser::attribute).toList(),
                element.children("filter").map(FetchParser::filter).toList(),
                element.children("order").map(FetchParser::sort).toList(),
                links);
    }

    private Entity link(FetchXml element) {
        String alias = element.attribute("alias");
        if (alias.isEmpty()) {
            alias = element.attribute("name") + (aliases.size() + 1);
        }
        if (!aliases.add(alias)) {
            throw FetchXml.invalid("the alias '" + alias + "' is used twice");
        }
        if (aliases.size() > MOST_LINKS) {
            throw FetchXml.invalid("there are more than " + MOST_LINKS + " elements 'link-entity'");
        }
        String type = element.attribute("link-type");
        return entity(
                element,
                alias,
                new Link(element.attribute("from"), element.attribute("to"), type.isEmpty() ? "inner" : type));
    }

    private static Attribute attribute(FetchXml element) {
        return new Attribute(
                element.attribute("name"),
                element.attribute("alias"),
                element.attribute("aggregate"),
                element.flag("groupby"),
                element.attribute("dategrouping"),
                element.flag("distinct"));
    }

    private static Filter filter(FetchXml element) {
        return new Filter(
                element.attribute("type").equals("or"),
                element.children("condition").map(FetchParser::condition).toList(),
                element.children("filter").map(FetchParser::filter).toList());
    }

    private static Condition condition(FetchXml element) {
        Stream<String> own =
                element.attributes().containsKey("value") ? Stream.of(element.attribute("value")) : Stream.empty();
        Stream<String> several = element.children("value").map(FetchXml::text);
        return new Condition(
                element.attribute("entityname"),
                element.attribute("attribute"),
                element.attribute("operator"),
                Stream.concat(own, several).toList(),
                element.attribute("valueof"));
    }

    private static Sort sort(FetchXml element) {
        return new Sort(
                element.attribute("entityname"),
                element.attribute("attribute"),
                element.attribute("alias"),
                element.flag("descending"));
    }
}
