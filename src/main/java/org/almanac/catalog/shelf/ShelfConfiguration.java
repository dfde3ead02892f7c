package org.almanac.catalog.shelf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.almanac.catalog.Catalog;
import org.almanac.solution.SolutionPackages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the shelf together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PackageSettings.class)
class ShelfConfiguration {

    @Bean
    Catalog catalog(@Value("${almanac.data}") Path data, JdbcClient jdbc, PackageSettings settings, Clock clock)
            throws IOException {
        var folder = new PackageFolder(data.resolve("packages"));
        folder.removeLeftovers();
        return new Shelf(folder, new PackageRows(jdbc), SolutionPackages::open, settings, clock);
    }
}
