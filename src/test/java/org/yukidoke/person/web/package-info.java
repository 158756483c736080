@NullMarked
package org.yukidoke.person.web;

import org.jspecify.annotations.NullMarked;
