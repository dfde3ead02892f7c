package org.almanac.process.tablemaps;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of the processes of dual-write. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DualWriteTimes.class)
class DualWriteProcessConfiguration {}
