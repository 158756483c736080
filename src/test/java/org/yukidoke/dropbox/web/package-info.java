@NullMarked
package org.yukidoke.dropbox.web;

import org.jspecify.annotations.NullMarked;
