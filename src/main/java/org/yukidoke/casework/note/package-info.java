/** The contact record (相談・支援記録): written in under a minute, never overwritten, counted without a word of it. */
@NullMarked
package org.yukidoke.casework.note;

import org.jspecify.annotations.NullMarked;
