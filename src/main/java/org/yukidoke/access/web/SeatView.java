package org.yukidoke.access.web;

/** What a link opens, before it is used. */
public record SeatView(String path, String organisation, String until) {}
