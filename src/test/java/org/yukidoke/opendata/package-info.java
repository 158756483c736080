@NullMarked
package org.yukidoke.opendata;

import org.jspecify.annotations.NullMarked;
