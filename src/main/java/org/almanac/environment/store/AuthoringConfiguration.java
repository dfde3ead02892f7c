package org.almanac.environment.store;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of authoring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CloneSettings.class)
class AuthoringConfiguration {}
