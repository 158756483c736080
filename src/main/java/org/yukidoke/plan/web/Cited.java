package org.yukidoke.plan.web;

/** A document and the place in it, in words. */
public record Cited(String document, String place) {}
