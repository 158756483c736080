package org.yukidoke.web;

import org.springframework.boot.SpringApplication;

final class ShowWeb {
    public static void main(String[] args) {
        SpringApplication.run(WebAlone.class, args);
    }
}
