package org.yukidoke.db;

/** What a module wants to be sure of before the product serves real people. Every bean of this type is asked. */
public interface ProductionCheck {

    /**
     * Does nothing when all is well.
     *
     * @throws Refusal when the product must not open, such as while an account of the demo exists
     */
    void check();
}
