/** What holds in every module, present and to come: each rule is a class, with small violations that prove it bites. */
@NullMarked
package org.yukidoke.architecture;

import org.jspecify.annotations.NullMarked;
