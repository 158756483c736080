package org.yukidoke.portal.web;

/** A word with a sign before it; {@code tone} as the component {@code chip} knows it. */
public record Tone(String text, String tone) {}
