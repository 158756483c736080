/** Pages of meetings and their papers. */
@NullMarked
package org.yukidoke.council.web;

import org.jspecify.annotations.NullMarked;
