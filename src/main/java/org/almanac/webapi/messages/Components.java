package org.almanac.webapi.messages;

import java.util.UUID;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;
import org.almanac.webapi.message.Arguments;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.platform.ComponentTypes;
import org.springframework.stereotype.Component;

/** Finds the components that messages name by type and id. */
@Component
class Components {

    static final String TYPE = "ComponentType";

    private final ComponentIds ids;
    private final ComponentTypes types;

    Components(ComponentIds ids, ComponentTypes types) {
        this.ids = ids;
        this.types = types;
    }

    /**
     * A component by the number of its type.
     *
     * @throws WebApiError 404 if the environment does not have it
     */
    ComponentRef numbered(EnvironmentName environment, Arguments arguments, UUID id) {
        int type = type(arguments);
        return find(environment, types.kind(environment, type).name(), id, Integer.toString(type));
    }

    /**
     * A component by the name of its type, such as {@code Attribute}.
     *
     * @throws WebApiError 404 if the environment does not have it
     */
    ComponentRef named(EnvironmentName environment, String type, UUID id) {
        return find(environment, ComponentTypes.named(type).name(), id, type);
    }

    private ComponentRef find(EnvironmentName environment, String kind, UUID id, String type) {
        return ids.find(environment, kind, id)
                .orElseThrow(() -> new WebApiError(
                        404,
                        PlatformCode.OBJECT_DOES_NOT_EXIST,
                        "The component of type " + type + " with id " + id + " does not exist."));
    }

    private static int type(Arguments arguments) {
        String text = arguments.requiredText(TYPE);
        if (!text.matches("\\d{1,9}")) {
            throw WebApiError.malformed("The value '" + text + "' of " + TYPE + " is no component type.");
        }
        return Integer.parseInt(text);
    }
}
