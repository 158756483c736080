package org.yukidoke.web;

/** A page beside this one, as the line of links above them shows it. */
public record Tab(String text, String href, boolean current) {}
