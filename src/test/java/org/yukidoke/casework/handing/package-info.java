@NullMarked
package org.yukidoke.casework.handing;

import org.jspecify.annotations.NullMarked;
