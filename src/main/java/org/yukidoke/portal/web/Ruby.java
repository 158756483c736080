package org.yukidoke.portal.web;

/**
 * A piece of a text, with how it is read.
 *
 * @param reading blank when it needs none
 */
public record Ruby(String text, String reading) {}
