/** Requests to be contacted: anybody may put one in, and only the body asked can read it. */
@NullMarked
package org.yukidoke.dropbox;

import org.jspecify.annotations.NullMarked;
