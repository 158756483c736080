package org.yukidoke.api;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Marks a record told in the words of somebody else's standard: its fields are spelt with underscores, what is blank or
 * empty is left out, and what {@code @JsonProperty(required = true)} marks is always there. A field is described by the
 * standard unless it carries an {@link About}, by which we say that we added it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public @interface Standard {

    /** Key of the text that names the standard, such as {@code hsds}. */
    String value();
}
