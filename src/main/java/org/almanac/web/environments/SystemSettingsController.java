package org.almanac.web.environments;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.SystemSettings;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.process.Group;
import org.almanac.web.access.Allowed;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Settings of an environment as a whole that exports can carry. */
@RestController
@RequestMapping(path = "/api/environments/{environment}/settings", produces = APPLICATION_JSON_VALUE)
@Tag(name = "environments")
class SystemSettingsController {

    private final SystemSettings settings;

    SystemSettingsController(SystemSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    @Operation(summary = "The system settings of an environment, by group")
    List<SystemSettingView> list(@PathVariable String environment) {
        return views(settings.all(Fields.environment(environment)));
    }

    @PatchMapping(consumes = {APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    @Allowed(Group.ADMINISTRATORS)
    @Operation(
            summary = "Changes system settings",
            description = "Values by name: a text, a number or true and false; null for the platform's default")
    List<SystemSettingView> change(@PathVariable String environment, @RequestBody Map<String, JsonNode> values) {
        Map<String, Optional<String>> wanted = new LinkedHashMap<>();
        values.forEach((name, value) -> wanted.put(name, text(name, value)));
        return views(settings.change(Fields.environment(environment), wanted, "rest/" + UUID.randomUUID()));
    }

    private static Optional<String> text(String name, JsonNode value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw new BadInput(
                    ErrorCode.INVALID_SETTING,
                    "'" + Words.shown(name) + "' must be a text, a number, true, false or null.",
                    Words.shown(name));
        }
        return Optional.of(value.asText());
    }

    private static List<SystemSettingView> views(List<SystemSettings.Setting> all) {
        return all.stream().map(SystemSettingView::of).toList();
    }
}
