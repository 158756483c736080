@NullMarked
package org.yukidoke.progress.web;

import org.jspecify.annotations.NullMarked;
