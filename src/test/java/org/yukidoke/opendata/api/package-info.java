@NullMarked
package org.yukidoke.opendata.api;

import org.jspecify.annotations.NullMarked;
