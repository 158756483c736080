@NullMarked
package org.yukidoke.casework.web.handing;

import org.jspecify.annotations.NullMarked;
