package org.almanac.process.ordermanagement;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of the processes of order management. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderTimes.class)
class OrderProcessConfiguration {}
