package org.almanac.web.packages;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What the servlet container takes as an upload; it goes to disk at once and never into memory. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    /** Room for part headers around the file. */
    private static final DataSize ENVELOPE = DataSize.ofMegabytes(1);

    @Bean
    MultipartConfigElement multipartConfigElement(@Value("${almanac.packages.max-size:120MB}") DataSize maxSize) {
        var factory = new MultipartConfigFactory();
        factory.setMaxFileSize(maxSize);
        factory.setMaxRequestSize(DataSize.ofBytes(maxSize.toBytes() + ENVELOPE.toBytes()));
        factory.setFileSizeThreshold(DataSize.ofBytes(0));
        return factory.createMultipartConfig();
    }
}
