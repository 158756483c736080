@NullMarked
package org.yukidoke.event;

import org.jspecify.annotations.NullMarked;
