@NullMarked
package org.yukidoke.chart;

import org.jspecify.annotations.NullMarked;
