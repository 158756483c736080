@NullMarked
package org.yukidoke.casework.web.support;

import org.jspecify.annotations.NullMarked;
