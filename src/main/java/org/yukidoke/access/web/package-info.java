/** Pages of sign-in, the desk, accounts and one's own profile. */
@NullMarked
package org.yukidoke.access.web;

import org.jspecify.annotations.NullMarked;
