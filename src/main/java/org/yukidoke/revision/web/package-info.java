/** Pages on which a plan is revised, and on which its versions are read. */
@NullMarked
package org.yukidoke.revision.web;

import org.jspecify.annotations.NullMarked;
