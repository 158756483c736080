/** Pages on which the directory is kept. */
@NullMarked
package org.yukidoke.directory.web;

import org.jspecify.annotations.NullMarked;
