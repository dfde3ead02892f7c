package org.almanac.web.form;

import org.almanac.environment.JobDocument;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Sends a document about an import job as it is made. */
public final class XmlDownload {

    private XmlDownload() {}

    /** @param name of the file without its ending; characters that a file system or a header takes amiss are replaced */
    public static ResponseEntity<StreamingResponseBody> of(String name, JobDocument document) {
        var disposition = ContentDisposition.attachment()
                .filename(name.replaceAll("[^A-Za-z0-9_-]", "_") + ".xml")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.APPLICATION_XML)
                .body(document::writeTo);
    }
}
