/** Pages on which a body answers the requests put in for it. */
@NullMarked
package org.yukidoke.dropbox.web;

import org.jspecify.annotations.NullMarked;
