package org.almanac.dualwrite.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.VersionRule;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Reads version rules. */
public final class VersionRuleText {

    private static final Pattern ITEMS = Pattern.compile("[;\\r\\n]+");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern NUMBERS = Pattern.compile("[\\d.]+");
    private static final String OF = " of ";

    private VersionRule.@Nullable Base base;
    private @Nullable MapVersion exact;
    private final List<String> publishers = new ArrayList<>();
    private final Map<String, VersionRule.Version> named = new LinkedHashMap<>();

    private VersionRuleText() {}

    /** See {@link VersionRule#parse}. */
    public static VersionRule parse(String text) {
        VersionRuleText reading = new VersionRuleText();
        for (String item : ITEMS.split(text)) {
            if (!item.isBlank()) {
                reading.read(item.strip());
            }
        }
        VersionRule.Base base = reading.base == null ? VersionRule.Base.PACKAGE : reading.base;
        return new VersionRule(base, reading.exact, reading.publishers, reading.named);
    }

    private void read(String item) {
        int equals = item.lastIndexOf('=');
        if (equals >= 0) {
            assign(item.substring(0, equals).strip(), item.substring(equals + 1).strip(), item);
            return;
        }
        switch (item.toLowerCase(Locale.ROOT)) {
            case "package" -> base(VersionRule.Base.PACKAGE, item);
            case "latest" -> base(VersionRule.Base.LATEST, item);
            default -> {
                if (!NUMBERS.matcher(item).matches()) {
                    throw invalid("is no rule for versions", item);
                }
                base(VersionRule.Base.EXACT, item);
                exact = MapVersion.parse(item);
            }
        }
    }

    private void base(VersionRule.Base wanted, String item) {
        if (base != null) {
            throw invalid("is a second rule for all maps", item);
        }
        base = wanted;
    }

    private void assign(String subject, String value, String item) {
        if (subject.isEmpty() || value.isEmpty()) {
            throw invalid("lacks one of its sides", item);
        }
        if (subject.equalsIgnoreCase("publishers")) {
            Stream.of(COMMA.split(value))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(publishers::add);
            return;
        }
        int of = value.indexOf(OF);
        String publisher = of < 0 ? null : value.substring(of + OF.length()).strip();
        String version = of < 0 ? value : value.substring(0, of);
        if (named.put(subject, new VersionRule.Version(MapVersion.parse(version), publisher)) != null) {
            throw invalid("names a map for the second time", item);
        }
    }

    private static BadInput invalid(String what, String item) {
        return new BadInput(
                ErrorCode.INVALID_REQUEST,
                "'" + item + "' " + what
                        + ". Write package, latest, a version, publishers=<name>, <name>, or <table> - <entity>=<version>.",
                item);
    }
}
