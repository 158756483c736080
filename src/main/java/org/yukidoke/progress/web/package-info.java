/** Pages about where plans stand, one figure explained, what a body owes, and where figures are typed. */
@NullMarked
package org.yukidoke.progress.web;

import org.jspecify.annotations.NullMarked;
