package org.yukidoke.plan.web;

/** A run of text, marked when it is what was searched for. */
public record Piece(String text, boolean marked) {}
