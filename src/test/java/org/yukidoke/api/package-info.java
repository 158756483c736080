@NullMarked
package org.yukidoke.api;

import org.jspecify.annotations.NullMarked;
