@NullMarked
package org.yukidoke.dropbox;

import org.jspecify.annotations.NullMarked;
