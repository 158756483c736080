package org.yukidoke.workflow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set about work done by the clock ({@code yukidoke.chores.*}).
 *
 * @param run whether this copy of the program does it
 */
@ConfigurationProperties("yukidoke.chores")
record ChoreSettings(@DefaultValue("true") boolean run) {}
