package org.yukidoke.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a reader of the data must know about a field beside its words: who says it, and what it is measured in. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface About {

    /** Whose words or figure it is. */
    Origin origin() default Origin.PRINTED;

    /** The unit of a number, a key of the texts; in angle brackets the field beside it that holds the unit. */
    String unit() default "";

    /** The code list a text is of, when its codes are the plan's own data. */
    String codes() default "";

    /** Whether tables leave the field out, because another field holds the same in long form. */
    boolean onlyJson() default false;

    /** Whose words a field holds. */
    enum Origin {
        /** As the council's document prints it. */
        PRINTED,
        /** In the words of those who read the document. */
        EDITED,
        /** Worked out by the program. */
        DERIVED,
        /** As a body reported it. */
        REPORTED
    }
}
