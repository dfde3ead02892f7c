package org.almanac.webapi.jobs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StagedPackages;
import org.almanac.solution.PackageManifest;
import org.almanac.webapi.messages.StageUploads;
import org.almanac.webapi.messages.StageUploads.Upload;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.EntitySource;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.springframework.stereotype.Component;

/** {@code stagesolutionuploads}: packages that were uploaded to be imported later (dataverse-semantics 3.1, 3.3). */
@Component
class StageUploadSource implements EntitySource {

    private static final String ID = "stagesolutionuploadid";

    private static final EntityType TYPE = EntityType.flat(
            "stagesolutionupload",
            "stagesolutionuploads",
            ID,
            "name",
            List.of(
                    Property.readOnly(ID, ValueType.GUID),
                    Property.readOnly("name", ValueType.STRING),
                    Property.readOnly("solutionuniquename", ValueType.STRING),
                    Property.readOnly("createdon", ValueType.DATE_TIME)));

    private final StageUploads uploads;
    private final StagedPackages packages;

    StageUploadSource(StageUploads uploads, StagedPackages packages) {
        this.uploads = uploads;
        this.packages = packages;
    }

    @Override
    public Collection<EntityType> types(EnvironmentName environment) {
        return List.of(TYPE);
    }

    @Override
    public Stream<WireRow> rows(EnvironmentName environment, EntityType type, Narrowing narrowing) {
        return Pages.one(narrowing, ID)
                .map(id -> find(environment, type, id).stream())
                .orElseGet(() -> Pages.all(
                                narrowing, Upload::id, (after, limit) -> uploads.byId(environment, after, limit))
                        .map(this::row));
    }

    @Override
    public Optional<WireRow> find(EnvironmentName environment, EntityType type, UUID id) {
        return uploads.find(environment, id).map(this::row);
    }

    private WireRow row(Upload upload) {
        PackageManifest manifest = packages.find(upload.packageId())
                .orElseThrow(() -> new IllegalStateException("an upload's package stays in the store"))
                .manifest();
        return new WireRow(
                upload.id(),
                1,
                Map.of(
                        ID,
                        upload.id(),
                        "name",
                        manifest.uniqueName() + " " + manifest.version().text(),
                        "solutionuniquename",
                        manifest.uniqueName(),
                        "createdon",
                        upload.createdOn()));
    }
}
