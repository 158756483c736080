/** Pages of the portal. */
@NullMarked
package org.yukidoke.portal.web;

import org.jspecify.annotations.NullMarked;
