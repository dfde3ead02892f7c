package org.almanac.web.authoring;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.environment.EnvironmentPublisher;

/** A publisher in an environment. */
@Schema(name = "Publisher", description = "A publisher in an environment")
record PublisherView(
        @Schema(example = "contoso") String uniqueName,
        @Schema(example = "Contoso") String displayName,
        @Schema(example = "ctso") String prefix,
        @Schema(example = "20000") int optionValuePrefix,

        @Schema(description = "Created by a managed import; can be neither changed nor deleted")
        boolean readOnly) {

    static PublisherView of(EnvironmentPublisher publisher) {
        return new PublisherView(
                publisher.publisher().uniqueName(),
                publisher.publisher().displayName(),
                publisher.publisher().prefix(),
                publisher.publisher().optionValuePrefix(),
                publisher.readOnly());
    }
}
