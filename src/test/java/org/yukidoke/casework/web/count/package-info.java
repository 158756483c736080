@NullMarked
package org.yukidoke.casework.web.count;

import org.jspecify.annotations.NullMarked;
