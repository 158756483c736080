/** Pages on which a council sees how sure its directory is, tested. */
@NullMarked
package org.yukidoke.assurance.web;

import org.jspecify.annotations.NullMarked;
