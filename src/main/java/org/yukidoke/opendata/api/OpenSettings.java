package org.yukidoke.opendata.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator decided about open data.
 *
 * @param licence address of the terms under which anybody may use it
 */
@ConfigurationProperties("yukidoke.opendata")
record OpenSettings(
        @DefaultValue("https://creativecommons.org/licenses/by/4.0/")
        String licence) {}
