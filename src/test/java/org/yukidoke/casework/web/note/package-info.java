@NullMarked
package org.yukidoke.casework.web.note;

import org.jspecify.annotations.NullMarked;
