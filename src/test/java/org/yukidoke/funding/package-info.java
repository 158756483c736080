@NullMarked
package org.yukidoke.funding;

import org.jspecify.annotations.NullMarked;
