@NullMarked
package org.yukidoke.casework.note;

import org.jspecify.annotations.NullMarked;
