/** Whether the directory can be trusted, tested. */
@NullMarked
package org.yukidoke.assurance;

import org.jspecify.annotations.NullMarked;
