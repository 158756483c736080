package org.yukidoke.web;

/** Tells the frame who is looking; the module that signs people in answers. */
@FunctionalInterface
public interface CurrentVisitor {
    Visitor current();
}
