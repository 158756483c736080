package org.yukidoke.opendata.api;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the settings of open data known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenSettings.class)
class OpenWiring {}
