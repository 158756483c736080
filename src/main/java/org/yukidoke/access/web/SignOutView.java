package org.yukidoke.access.web;

/** The page that asks whether to sign out; there is nothing to decide on it. */
public record SignOutView() {}
