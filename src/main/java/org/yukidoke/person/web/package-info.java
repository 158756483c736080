/** Pages about people, and about what sharing stands on. */
@NullMarked
package org.yukidoke.person.web;

import org.jspecify.annotations.NullMarked;
