/** People who ask for help: who they are, who may know, on what basis, and who looked. */
@NullMarked
package org.yukidoke.person;

import org.jspecify.annotations.NullMarked;
