/** Pages about places to be, classes, groups and those who help there. */
@NullMarked
package org.yukidoke.gathering.web;

import org.jspecify.annotations.NullMarked;
