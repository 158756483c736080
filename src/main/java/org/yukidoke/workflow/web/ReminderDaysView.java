package org.yukidoke.workflow.web;

import org.yukidoke.web.Typed;

/** On which days a council reminds. */
public record ReminderDaysView(String platform, String council, Typed form, boolean done) {}
