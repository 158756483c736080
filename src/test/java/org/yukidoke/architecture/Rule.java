package org.yukidoke.architecture;

import java.util.List;

/** Something every module keeps to. */
interface Rule {

    /** One line for every place that breaks the rule, saying where and what to do instead. */
    List<String> broken(Tree tree);

    /** Small trees that break this rule and no other. */
    List<Planted> planted();

    /** Trees that come close and break no rule. */
    default List<Planted> sound() {
        return List.of();
    }
}
