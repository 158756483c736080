@NullMarked
package org.yukidoke.audit;

import org.jspecify.annotations.NullMarked;
