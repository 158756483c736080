package org.yukidoke.access.web;

/** Before the browser leaves for the sign-in of one's body: whose it is, where, and at which host. */
public record LeavingView(String name, String href, String host) {}
