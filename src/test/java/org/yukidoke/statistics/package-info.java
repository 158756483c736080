@NullMarked
package org.yukidoke.statistics;

import org.jspecify.annotations.NullMarked;
