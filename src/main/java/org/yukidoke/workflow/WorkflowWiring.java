package org.yukidoke.workflow;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What an installation may set about letters and work done by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, ChoreSettings.class})
class WorkflowWiring {}
