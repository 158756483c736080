/** Pages on which the directory is kept, tested. */
@NullMarked
package org.yukidoke.directory.web;

import org.jspecify.annotations.NullMarked;
