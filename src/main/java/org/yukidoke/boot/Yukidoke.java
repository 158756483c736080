package org.yukidoke.boot;

import org.springframework.boot.builder.SpringApplicationBuilder;

/** The program's entry. */
public final class Yukidoke {

    private Yukidoke() {}

    public static void main(String[] args) {
        new SpringApplicationBuilder(Application.class).run(args);
    }
}
