@NullMarked
package org.yukidoke.gathering.web;

import org.jspecify.annotations.NullMarked;
