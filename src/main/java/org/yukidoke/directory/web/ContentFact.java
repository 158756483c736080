package org.yukidoke.directory.web;

/**
 * One field of an entry in words.
 *
 * @param field as {@code directory.Difference} spells it
 * @param value blank while nobody has said it
 */
public record ContentFact(String field, String name, String value) {}
